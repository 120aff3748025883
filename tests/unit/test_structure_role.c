/* test_structure_role.c - structure types, role maps and language tags. */
#include "preflight/language_tag.h"
#include "preflight/structure_role.h"

#include <glib.h>
#include <string.h>

/* Pairs of a type and what it is mapped to, NULL at the end. */
static const char *step(const char *type, const void *context)
{
    for (const char *const *pair = context; *pair; pair += 2)
        if (strcmp(type, pair[0]) == 0)
            return pair[1];
    return NULL;
}

static RoleMapping mapped(const char *type, const char *const *pairs)
{
    return role_mapping(type, step, pairs);
}

static void test_standard_types_stand_for_themselves(void)
{
    const char *const none[] = {NULL};
    g_assert_cmpint(mapped("TBody", none).role, ==, ROLE_TBODY);
    g_assert_cmpint(mapped("tbody", none).role, ==, ROLE_NONE);
    g_assert_cmpint(mapped("", none).role, ==, ROLE_NONE);
    for (int role = 1; role < ROLE_COUNT; role++)
        g_assert_cmpint(mapped(role_name((StructureRole)role), none).role, ==, role);
}

static void test_a_map_is_followed_to_the_first_standard_type(void)
{
    const char *const pairs[] = {"Lead", "Opening", "Opening", "P", "P", "Span", NULL};
    RoleMapping mapping = mapped("Lead", pairs);
    g_assert_cmpint(mapping.role, ==, ROLE_P);
    g_assert_false(mapping.is_circular);
    g_assert_false(mapping.is_remapped);
    g_assert_true(mapped("P", pairs).is_remapped);
}

static void test_circles_are_seen(void)
{
    const char *const pairs[] = {"A", "B", "B", "A", "P", "P", "C", "A", NULL};
    g_assert_true(mapped("A", pairs).is_circular);
    g_assert_true(mapped("C", pairs).is_circular);
    g_assert_cmpint(mapped("A", pairs).role, ==, ROLE_NONE);
    g_assert_true(mapped("P", pairs).is_circular);
    g_assert_cmpint(mapped("P", pairs).role, ==, ROLE_P);
    g_assert_false(mapped("P", pairs).is_remapped);
}

/* Every name leads to a longer one. */
static const char *longer(const char *type, const void *context)
{
    (void)context;
    gchar *name = g_strconcat(type, "x", NULL);
    const char *kept = g_intern_string(name);
    g_free(name);
    return kept;
}

static void test_endless_ways_end(void)
{
    g_assert_true(role_mapping("x", longer, NULL).is_circular);
}

static void test_language_tags_have_parts_of_one_to_eight(void)
{
    g_assert_true(is_language_tag("zh"));
    g_assert_true(is_language_tag("zh-Hans-CN"));
    g_assert_true(is_language_tag("i-klingon9"));
    g_assert_true(is_language_tag("x-a"));
    g_assert_false(is_language_tag(""));
    g_assert_false(is_language_tag("zh_CN"));
    g_assert_false(is_language_tag("zh-"));
    g_assert_false(is_language_tag("zh--CN"));
    g_assert_false(is_language_tag("z9"));
    g_assert_false(is_language_tag("chineselanguage"));
    g_assert_false(is_language_tag("en US"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/roles/standard", test_standard_types_stand_for_themselves);
    g_test_add_func("/roles/mapped", test_a_map_is_followed_to_the_first_standard_type);
    g_test_add_func("/roles/circles", test_circles_are_seen);
    g_test_add_func("/roles/endless", test_endless_ways_end);
    g_test_add_func("/languages/tags", test_language_tags_have_parts_of_one_to_eight);
    return g_test_run();
}
