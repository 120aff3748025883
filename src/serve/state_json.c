/* state_json.c - the state of the live issue as one document. */
#include "serve/state_json.h"

#include "page/grid.h"
#include "serve/facing_pages.h"
#include "serve/json_text.h"
#include "serve/source_places.h"

/* Pages are counted from 1 for whoever reads it: as in /page/1.png. */
static void add_page_number(JsonBuilder *json, const char *name, int index)
{
    json_add_number(json, name, index + 1);
}

static void add_page(JsonBuilder *json, const LiveState *state, int index)
{
    const Page *page = state->layout->pages[index].page;
    json_builder_begin_object(json);
    json_add_text(json, "label", state->pages[index]->page_label);
    json_add_text(json, "section", page->section);
    json_add_truth(json, "spread", page->spread != NULL);
    json_add_points(json, "width", state->pages[index]->sheet.width);
    json_add_points(json, "height", state->pages[index]->sheet.height);
    json_add_number(json, "version", state->page_versions[index]);
    json_builder_end_object(json);
}

/* [0, 1]: nothing at the left, page 1 at the right. */
static void add_facing(Arena *arena, JsonBuilder *json, const LiveState *state)
{
    int count;
    const FacingPages *views = facing_pages(arena, state, &count);
    json_begin_list(json, "facing");
    for (int i = 0; i < count; i++) {
        json_builder_begin_array(json);
        json_builder_add_int_value(json, views[i].left + 1);
        json_builder_add_int_value(json, views[i].right + 1);
        json_builder_end_array(json);
    }
    json_builder_end_array(json);
}

static void add_message(JsonBuilder *json, const Diagnostic *message, const SourcePlaces *places)
{
    static const char *const severities[] = {"note", "warning", "error", "failure"};
    SourcePlace place;
    json_builder_begin_object(json);
    json_add_text(json, "severity", severities[message->severity]);
    json_add_text(json, "file", message->position.file);
    json_add_number(json, "line", message->position.line);
    json_add_number(json, "column", message->position.column);
    json_add_text(json, "message", message->message);
    if (source_place_find(places, message->position, &place)) {
        add_page_number(json, "page", place.page);
        json_add_rect(json, place.rect);
    }
    json_builder_end_object(json);
}

static void add_language(JsonBuilder *json, const Diagnostics *messages)
{
    json_add_text(json, "language", diagnostics_language(messages) == MESSAGE_LANGUAGE_CHINESE ? "zh" : "en");
}

/* Sorting is only for whoever reads; the messages themselves are not changed. */
static void add_messages(JsonBuilder *json, const LiveState *state, const Diagnostics *all)
{
    int count;
    SourcePlaces *places = source_places_new(state);
    Diagnostics *sorted = diagnostics_new(diagnostics_language(all));
    diagnostics_append(sorted, all);
    const Diagnostic *messages = diagnostics_sorted(sorted, &count);
    json_begin_list(json, "messages");
    for (int i = 0; i < count; i++)
        add_message(json, &messages[i], places);
    json_builder_end_array(json);
    diagnostics_free(sorted);
    source_places_free(places);
}

static void add_story(JsonBuilder *json, const StoryLayout *story, const FitStory *fit, int page,
                      MessageLanguage language)
{
    json_builder_begin_object(json);
    json_add_text(json, "id", fit->id);
    json_add_text(json, "file", fit->file);
    json_add_text(json, "area", fit->area);
    add_page_number(json, "page", page);
    json_add_rect(json, area_rect(story->design, story->page_number, story->placement->area));
    json_add_number(json, "characters", fit->characters);
    json_add_number(json, "overset_characters", fit->overset_characters);
    json_add_number(json, "overset_lines", fit->overset_lines);
    json_add_number(json, "free_lines", fit->free_lines);
    json_add_text(json, "fitting", language == MESSAGE_LANGUAGE_CHINESE ? fit->fitting_in_chinese : fit->fitting);
    json_builder_end_object(json);
}

/* The report has the stories of the layout, in its order. */
static void add_stories(JsonBuilder *json, const LiveState *state)
{
    int next = 0;
    json_begin_list(json, "stories");
    for (int i = 0; state->layout && i < state->page_count; i++)
        for (int k = 0; k < state->layout->pages[i].story_count && next < state->report->story_count; k++)
            add_story(json, state->layout->pages[i].stories[k], &state->report->stories[next++], i,
                      diagnostics_language(state->messages));
    json_builder_end_array(json);
}

static void add_issue(JsonBuilder *json, const LiveState *state)
{
    const Issue *issue = state->layout ? state->layout->issue : NULL;
    json_builder_set_member_name(json, "issue");
    json_builder_begin_object(json);
    json_add_text(json, "title", issue ? issue->title : "");
    json_add_text(json, "manifest", state->file_count ? state->files[0] : "");
    json_add_number(json, "number", issue ? issue->number : 0);
    json_builder_end_object(json);
}

const char *state_json(Arena *arena, const LiveState *state)
{
    JsonBuilder *json = json_builder_new();
    json_builder_begin_object(json);
    json_add_number(json, "version", state->version);
    add_language(json, state->messages);
    json_add_truth(json, "current", state->is_current);
    add_issue(json, state);
    json_begin_list(json, "pages");
    for (int i = 0; state->layout && i < state->page_count; i++)
        add_page(json, state, i);
    json_builder_end_array(json);
    add_facing(arena, json, state);
    add_messages(json, state, state->messages);
    add_stories(json, state);
    json_builder_end_object(json);
    return json_finish(arena, json);
}

const char *messages_json(Arena *arena, const LiveState *state, const Diagnostics *messages)
{
    JsonBuilder *json = json_builder_new();
    json_builder_begin_object(json);
    add_language(json, messages);
    add_messages(json, state, messages);
    json_builder_end_object(json);
    return json_finish(arena, json);
}

const char *event_json(Arena *arena, const LiveState *state)
{
    JsonBuilder *json = json_builder_new();
    json_builder_begin_object(json);
    json_add_number(json, "version", state->version);
    json_add_truth(json, "current", state->is_current);
    json_begin_list(json, "pages");
    for (int i = 0; state->layout && i < state->page_count; i++)
        json_builder_add_int_value(json, state->page_versions[i]);
    json_builder_end_array(json);
    json_builder_end_object(json);
    return json_finish(arena, json);
}
