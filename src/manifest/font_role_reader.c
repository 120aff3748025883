/* font_role_reader.c - see font_role_reader.h. */
#include "manifest/font_role_reader.h"

#include "issue/language.h"
#include "manifest/data_file.h"
#include "manifest/key_reader.h"
#include "manifest/suggestion_clause.h"

static const char **families_of(Arena *arena, TextList list)
{
    const char **families = arena_new_array(arena, const char *, list.count);
    for (int i = 0; i < list.count; i++)
        families[i] = list.items[i].string;
    return families;
}

/* For Chinese of Taiwan and Hong Kong, Japanese and Korean: han_tw, han_hk, ja, ko. */
static void read_families_of_languages(KeyReader *reader, FontRole *role)
{
    for (Language language = 0; language < LANGUAGE_COUNT; language++) {
        const char *key = language_family_key(language);
        if (!key)
            continue;
        TextList families = read_text_list(reader, key);
        role->of_language[language] = (FamilyList){families_of(reader->arena, families), families.count};
    }
}

static FontRole role_from_entry(Arena *arena, const TomlEntry *entry, Diagnostics *diagnostics)
{
    KeyReader reader = key_reader_for(arena, &entry->value, diagnostics);
    require_key(&reader, "han", "han = [\"Noto Serif CJK SC\"]");
    TextList han = read_text_list(&reader, "han");
    TextList western = read_text_list(&reader, "western");
    FontRole role = {
        .name = entry->key,
        .han_families = families_of(arena, han),
        .han_family_count = han.count,
        .western_families = families_of(arena, western),
        .western_family_count = western.count,
        .package = read_text(&reader, "package", NULL),
        .substitute = read_text(&reader, "substitute", NULL),
        .origin = entry->key_origin,
    };
    read_families_of_languages(&reader, &role);
    report_wrong_keys(&reader);
    return role;
}

static void check_substitutes(Arena *arena, FontRoles *roles, Diagnostics *diagnostics)
{
    const char **names = arena_new_array(arena, const char *, roles->count);
    for (int i = 0; i < roles->count; i++)
        names[i] = roles->roles[i].name;
    for (int i = 0; i < roles->count; i++) {
        FontRole *role = &roles->roles[i];
        if (!role->substitute || find_font_role(roles, role->substitute))
            continue;
        diagnostics_report(
            diagnostics, SEVERITY_ERROR, role->origin,
            "no font role \"%s\" to substitute for \"%s\"%s", "没有字体“%s”来代替“%s”%s",
            role->substitute, role->name,
            suggestion_clause(arena, diagnostics, role->substitute, names, roles->count));
        role->substitute = NULL;
    }
}

FontRoles font_roles_read(Arena *arena, const IssueReaderSettings *settings,
                          Diagnostics *diagnostics)
{
    FontRoles roles = {.fontconfig_file = find_data_file(arena, settings, "fonts/fonts.conf")};
    const char *path = find_data_file(arena, settings, "fonts/roles.toml");
    if (!path) {
        diagnostics_report(
            diagnostics, SEVERITY_FAILURE, (SourcePosition){0},
            "fonts/roles.toml was found neither beside the issue nor in the program's data folder",
            "在期号文件旁边和程序的数据目录里都找不到 fonts/roles.toml");
        return roles;
    }
    const TomlValue *table =
        read_toml_file(arena, path, (SourcePosition){.file = path}, diagnostics);
    roles.roles = arena_new_array(arena, FontRole, table ? table->count : 0);
    for (int i = 0; table && i < table->count; i++)
        if (table->entries[i].value.kind == TOML_TABLE)
            roles.roles[roles.count++] = role_from_entry(arena, &table->entries[i], diagnostics);
    check_substitutes(arena, &roles, diagnostics);
    return roles;
}
