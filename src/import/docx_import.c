/* docx_import.c - see docx_import.h. The archive is looked through before pandoc sees it: what is no document, damaged or
 * made to fill the memory ends here. */
#include "import/docx_import.h"

#include "import/docx_inventory.h"
#include "import/document_writer.h"
#include "import/pandoc.h"
#include "import/text_difference.h"

#include <errno.h>
#include <glib.h>
#include <string.h>
#include <sys/stat.h>

enum {
    MEGABYTE = 1024 * 1024,
    LARGEST_FILE = 256 * MEGABYTE,
    LARGEST_WHOLE = 512 * MEGABYTE, /* unpacked */
    LARGEST_XML = 32 * MEGABYTE,    /* a novel has five */
    MOST_ENTRIES = 5000,
};

bool is_docx_name(const char *file)
{
    size_t length = strlen(file), ending = strlen(".docx");
    return length > ending && g_ascii_strcasecmp(file + length - ending, ".docx") == 0;
}

static void report_damaged(const char *label, SourcePosition asked_at, Diagnostics *diagnostics)
{
    diagnostics_report(diagnostics, SEVERITY_ERROR, asked_at,
                       "\"%s\" is damaged; open it in a word processor and save it again as .docx",
                       "“%s”已损坏；请在文字处理软件里打开后重新存成 .docx", label);
}

static void report_too_large(const char *label, SourcePosition asked_at, Diagnostics *diagnostics)
{
    diagnostics_report(diagnostics, SEVERITY_ERROR, asked_at,
                       "\"%s\" is too large for a story; take its pictures out or divide it",
                       "“%s”太大，不像一篇稿件；请取出图片，或分成几篇", label);
}

static void report_no_docx(FileBytes bytes, const char *label, SourcePosition asked_at, Diagnostics *diagnostics)
{
    bool is_old = bytes.length >= 4 && memcmp(bytes.bytes, "\xD0\xCF\x11\xE0", 4) == 0;
    diagnostics_report(diagnostics, SEVERITY_ERROR, asked_at,
                       is_old ? "\"%s\" is an old .doc file or has a password; save it as .docx without one"
                              : "\"%s\" is no .docx file, whatever its name says; save it as .docx or as Markdown",
                       is_old ? "“%s”是旧的 .doc 文件，或者设了密码；请去掉密码，另存为 .docx"
                              : "“%s”不是 .docx 文件，只是文件名像；请另存为 .docx 或 Markdown",
                       label);
}

/* A pipe or a device would never end. */
bool docx_read(Arena *arena, const char *path, const char *label, SourcePosition asked_at, FileBytes *bytes,
               Diagnostics *diagnostics)
{
    struct stat status;
    if (stat(path, &status) == 0 && !S_ISREG(status.st_mode)) {
        diagnostics_report(diagnostics, SEVERITY_ERROR, asked_at, "\"%s\" is no file; name the .docx file itself",
                           "“%s”不是文件；请写出 .docx 文件本身", label);
        return false;
    }
    if (stat(path, &status) == 0 && status.st_size > LARGEST_FILE) {
        report_too_large(label, asked_at, diagnostics);
        return false;
    }
    return file_read(arena, path, label, asked_at, bytes, diagnostics);
}

static bool sizes_are_sound(const ZipFile *zip)
{
    size_t whole = 0;
    for (int i = 0; i < zip->count; i++) {
        const ZipEntry *entry = &zip->entries[i];
        bool is_xml = g_str_has_suffix(entry->name, ".xml") || g_str_has_suffix(entry->name, ".rels");
        whole += entry->size;
        if (whole > LARGEST_WHOLE || (is_xml && entry->size > LARGEST_XML))
            return false;
    }
    return zip->count <= MOST_ENTRIES;
}

/* Each entry is as large as the directory says: pandoc will unpack them without asking. */
static bool entries_are_sound(const ZipFile *zip)
{
    bool sound = true;
    for (int i = 0; i < zip->count && sound; i++) {
        Arena *arena = arena_new();
        FileBytes bytes;
        sound = zip_entry_read(arena, zip, &zip->entries[i], &bytes);
        arena_free(arena);
    }
    return sound;
}

static bool open_document(Arena *arena, FileBytes bytes, const char *label, SourcePosition asked_at, ZipFile *zip,
                          Diagnostics *diagnostics)
{
    bool begins_as_zip = bytes.length >= 4 && memcmp(bytes.bytes, "PK\3\4", 4) == 0;
    if (!begins_as_zip) {
        report_no_docx(bytes, label, asked_at, diagnostics);
        return false;
    }
    if (!zip_open(arena, bytes, zip)) {
        report_damaged(label, asked_at, diagnostics);
        return false;
    }
    if (!sizes_are_sound(zip)) {
        report_too_large(label, asked_at, diagnostics);
        return false;
    }
    if (find_zip_entry(zip, "[Content_Types].xml") && entries_are_sound(zip))
        return true;
    report_damaged(label, asked_at, diagnostics);
    return false;
}

/* A stretch of text says more than characters counted out. */
static const char *lost_words(Arena *arena, const DocxInventory *inventory, const TextDifference *lost)
{
    enum { SHOWN = 20 };
    const char *apart = inventory->set_apart->str;
    if (!*apart)
        return lost->excerpt;
    bool is_long = g_utf8_strlen(apart, -1) > SHOWN;
    return is_long ? arena_printf(arena, "%.*s…", (int)(g_utf8_offset_to_pointer(apart, SHOWN) - apart), apart)
                   : arena_strdup(arena, apart);
}

/* Text boxes and phonetic guides, above all. */
static void report_lost_text(Arena *arena, const DocxInventory *inventory, const WrittenDocument *written, const char *label,
                             SourcePosition position, Diagnostics *diagnostics)
{
    TextDifference lost = text_difference(arena, inventory->text->str, written->text);
    if (lost.count > 0)
        diagnostics_report(diagnostics, SEVERITY_WARNING, position,
                           "%d characters of \"%s\" do not come over (text boxes, phonetic guides and the like), among them "
                           "\"%s\"; move them into the text of the document",
                           "%d 字没有从“%s”过来（文本框、拼音指南之类），如“%s”；请在文档里移入正文", lost.count, label,
                           lost_words(arena, inventory, &lost));
}

static void read_pictures(Arena *arena, const ZipFile *zip, const WrittenDocument *written, ImportedStory *result)
{
    result->pictures = arena_new_array(arena, ImportedPicture, written->picture_count);
    for (int i = 0; i < written->picture_count; i++) {
        const DocumentPicture *picture = &written->pictures[i];
        const ZipEntry *entry = find_zip_entry(zip, arena_printf(arena, "word/%s", picture->target));
        ImportedPicture imported = {.file = picture->file};
        if (entry && zip_entry_read(arena, zip, entry, &imported.bytes))
            result->pictures[result->picture_count++] = imported;
    }
}

/* The document's name without folder and ending, as a word that may stand in an address. */
static const char *name_of(Arena *arena, const char *path)
{
    gchar *base = g_path_get_basename(path);
    base[strlen(base) - strlen(".docx")] = '\0';
    g_strdelimit(base, " <>()[]\\\"'`|#%?*", '-');
    gchar *valid = g_utf8_make_valid(base, -1);
    const char *name = arena_strdup(arena, valid);
    g_free(valid);
    g_free(base);
    return name;
}

static bool write_document(Arena *arena, FileBytes bytes, const ZipFile *zip, DocxInventory *inventory, const char *label,
                           SourcePosition asked_at, ImportedStory *result, Diagnostics *diagnostics)
{
    FileBytes json;
    WrittenDocument written = {0};
    if (!pandoc_read_docx(arena, bytes, label, asked_at, &json, diagnostics))
        return false;
    if (!document_write(arena, json, name_of(arena, label), &inventory->left, &written)) {
        report_damaged(label, asked_at, diagnostics);
        return false;
    }
    *result = (ImportedStory){.manuscript = written.manuscript, .text = written.text};
    read_pictures(arena, zip, &written, result);
    report_lost_text(arena, inventory, &written, label, asked_at, diagnostics);
    left_out_report(arena, &inventory->left, label, asked_at, diagnostics);
    return true;
}

bool docx_import_bytes(Arena *arena, FileBytes bytes, const char *label, SourcePosition asked_at, ImportedStory *result,
                       Diagnostics *diagnostics)
{
    ZipFile zip;
    DocxInventory inventory;
    if (!open_document(arena, bytes, label, asked_at, &zip, diagnostics))
        return false;
    bool well = docx_inventory_take(arena, &zip, &inventory);
    if (!well)
        report_damaged(label, asked_at, diagnostics);
    well = well && write_document(arena, bytes, &zip, &inventory, label, asked_at, result, diagnostics);
    docx_inventory_clear(&inventory);
    return well;
}

bool docx_import(Arena *arena, const char *path, const char *label, SourcePosition asked_at, ImportedStory *result,
                 Diagnostics *diagnostics)
{
    FileBytes bytes;
    return docx_read(arena, path, label, asked_at, &bytes, diagnostics) &&
           docx_import_bytes(arena, bytes, label, asked_at, result, diagnostics);
}
