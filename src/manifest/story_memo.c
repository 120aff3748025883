/* story_memo.c - a story has an arena of its own in the memo, with copies of all that it was read from. */
#include "manifest/story_memo.h"

typedef struct KeptStory {
    Arena *arena;
    ReadStory read;
    Diagnostics *messages;
} KeptStory;

static void story_release(void *bytes)
{
    KeptStory *kept = bytes;
    diagnostics_free(kept->messages);
    arena_free(kept->arena);
}

/* Messages about a document name the place in the manifest; those about Markdown do not. */
static void make_key(Memo *memo, FileBytes bytes, const StoryOnDisk *asked, const Diagnostics *diagnostics)
{
    const CopyWish *copy = asked->copy;
    SourcePosition at = is_docx_name(asked->file) ? asked->asked_at : (SourcePosition){0};
    memo_key_begin(memo, "story");
    memo_key_text(memo, asked->path);
    memo_key_text(memo, asked->file);
    memo_key_text(memo, at.file);
    memo_key_number(memo, at.line);
    memo_key_number(memo, at.column);
    memo_key_number(memo, copy->report);
    memo_key_number(memo, copy->mend);
    memo_key_number(memo, diagnostics_language(diagnostics));
    memo_key_bytes(memo, bytes.bytes, bytes.length);
}

/* The bytes end with a zero, as those of file_read do. */
static FileBytes bytes_copied(Arena *arena, FileBytes bytes)
{
    return (FileBytes){(const unsigned char *)arena_strndup(arena, (const char *)bytes.bytes, bytes.length), bytes.length};
}

static bool read_for_memo(KeptStory *kept, FileBytes bytes, const StoryOnDisk *asked, const Diagnostics *diagnostics)
{
    StoryOnDisk own = *asked;
    kept->arena = arena_new();
    kept->messages = diagnostics_new(diagnostics_language(diagnostics));
    own.path = arena_strdup(kept->arena, asked->path);
    own.file = arena_strdup(kept->arena, asked->file);
    own.asked_at.file = asked->asked_at.file ? arena_strdup(kept->arena, asked->asked_at.file) : NULL;
    own.copy = arena_copy(kept->arena, asked->copy, 1, sizeof(CopyWish));
    return story_bytes_read(kept->arena, bytes_copied(kept->arena, bytes), &own, &kept->read, kept->messages);
}

/* Where their files are is found out anew each time, and written into them. */
static Picture *pictures_copied(Arena *arena, const Picture *pictures, int count)
{
    Picture *own = arena_copy(arena, pictures, (size_t)count, sizeof(Picture));
    for (int i = 0; i < count; i++)
        if (own[i].member_count > 0)
            own[i].members = pictures_copied(arena, own[i].members, own[i].member_count);
    return own;
}

static void take_story(Arena *arena, const KeptStory *kept, ReadStory *read, Diagnostics *diagnostics)
{
    diagnostics_append(diagnostics, kept->messages);
    *read = kept->read;
    read->story.pictures = pictures_copied(arena, kept->read.story.pictures, kept->read.story.picture_count);
}

/* What could not be read may be readable the next time: a program that was missing is installed. */
static bool keep_story(Memo *memo, Arena *arena, FileBytes bytes, const StoryOnDisk *asked, ReadStory *read,
                       Diagnostics *diagnostics)
{
    KeptStory kept;
    if (!read_for_memo(&kept, bytes, asked, diagnostics)) {
        diagnostics_append(diagnostics, kept.messages);
        story_release(&kept);
        return false;
    }
    make_key(memo, bytes, asked, diagnostics);
    memo_keep_owner(memo, &kept, sizeof kept, story_release);
    take_story(arena, &kept, read, diagnostics);
    return true;
}

bool story_bytes_read_kept(Memo *memo, Arena *arena, FileBytes bytes, const StoryOnDisk *asked, ReadStory *read,
                           Diagnostics *diagnostics)
{
    if (!memo)
        return story_bytes_read(arena, bytes, asked, read, diagnostics);
    make_key(memo, bytes, asked, diagnostics);
    const KeptStory *kept = memo_find(memo).bytes;
    if (!kept)
        return keep_story(memo, arena, bytes, asked, read, diagnostics);
    take_story(arena, kept, read, diagnostics);
    return true;
}
