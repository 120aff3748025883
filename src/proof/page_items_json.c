/* page_items_json.c - items as fit_reader.c reads them back, and what became of them. */
#include "proof/page_items_json.h"

#include "proof/page_items.h"

static void add_string(JsonBuilder *json, const char *name, const char *value)
{
    json_builder_set_member_name(json, name);
    json_builder_add_string_value(json, value);
}

/* What has nothing to say is left out, and is read as "". */
static void add_said(JsonBuilder *json, const char *name, const char *value)
{
    if (*value)
        add_string(json, name, value);
}

static void add_number(JsonBuilder *json, const char *name, int value)
{
    json_builder_set_member_name(json, name);
    json_builder_add_int_value(json, value);
}

static void add_truth(JsonBuilder *json, const char *name, bool value)
{
    json_builder_set_member_name(json, name);
    json_builder_add_boolean_value(json, value);
}

static void add_points(JsonBuilder *json, const char *name, Length length)
{
    json_builder_set_member_name(json, name);
    json_builder_add_double_value(json, length_to_points(length));
}

static void begin_array(JsonBuilder *json, const char *name)
{
    json_builder_set_member_name(json, name);
    json_builder_begin_array(json);
}

static void add_name(JsonBuilder *json, const PageItem *item)
{
    add_string(json, "kind", page_item_kind_name(item->kind));
    add_string(json, "part", item->part);
    add_said(json, "story", item->story);
    if (item->goes_with_line)
        add_truth(json, "goes_with_line", true);
}

static void add_state(JsonBuilder *json, const PageItem *item)
{
    add_points(json, "x", item->rect.x);
    add_points(json, "y", item->rect.y);
    add_points(json, "width", item->rect.width);
    add_points(json, "height", item->rect.height);
    add_said(json, "content", item->content);
    add_said(json, "check", item->check);
    add_said(json, "form", item->form);
    add_said(json, "inks", item->inks);
}

void page_items_add_json(JsonBuilder *json, const FitPage *page)
{
    begin_array(json, "items");
    for (int i = 0; i < page->item_count; i++) {
        json_builder_begin_object(json);
        add_name(json, &page->items[i]);
        add_state(json, &page->items[i]);
        json_builder_end_object(json);
    }
    json_builder_end_array(json);
}

void item_changes_add_json(JsonBuilder *json, const char *name, unsigned changes)
{
    begin_array(json, name);
    for (int kind = 0; kind < ITEM_CHANGE_COUNT; kind++)
        if (changes & 1u << kind)
            json_builder_add_string_value(json, item_change_name((ItemChangeKind)kind, MESSAGE_LANGUAGE_ENGLISH));
    json_builder_end_array(json);
}

static void add_side(JsonBuilder *json, const char *name, const PageItem *item)
{
    if (!item)
        return;
    json_builder_set_member_name(json, name);
    json_builder_begin_object(json);
    add_number(json, "page", item->page_number);
    add_state(json, item);
    json_builder_end_object(json);
}

static void add_change(JsonBuilder *json, const ItemChange *change)
{
    json_builder_begin_object(json);
    item_changes_add_json(json, "changes", change->changes);
    add_name(json, item_shown(change));
    add_side(json, "before", change->before);
    add_side(json, "after", change->after);
    json_builder_end_object(json);
}

static void add_counts(JsonBuilder *json, const ItemDiff *diff)
{
    json_builder_set_member_name(json, "counts");
    json_builder_begin_object(json);
    add_number(json, "unchanged", diff->unchanged);
    for (int kind = 0; kind < ITEM_CHANGE_COUNT; kind++)
        add_number(json, item_change_name((ItemChangeKind)kind, MESSAGE_LANGUAGE_ENGLISH), diff->counts[kind]);
    json_builder_end_object(json);
}

void item_diff_add_json(JsonBuilder *json, const ItemDiff *diff)
{
    json_builder_set_member_name(json, "items");
    json_builder_begin_object(json);
    add_truth(json, "compared", diff->is_compared);
    if (diff->is_compared) {
        add_counts(json, diff);
        begin_array(json, "changes");
        for (int i = 0; i < diff->change_count; i++)
            add_change(json, &diff->changes[i]);
        json_builder_end_array(json);
    }
    json_builder_end_object(json);
}
