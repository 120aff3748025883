/* ua_nesting_check.c - see ua_nesting_check.h. ISO 14289-1, 7.2, asks for what ISO 32000-1, 14.8.4.2 and .3, says of them. */
#include "preflight/ua_nesting_check.h"

#include "preflight/struct_tree.h"

enum {
    TABLE_KIDS, TR_PARENT, THEAD_PARENT, TBODY_PARENT, TFOOT_PARENT, TH_PARENT, TD_PARENT,
    TR_KIDS, THEAD_KIDS, TBODY_KIDS, TFOOT_KIDS,
    ONE_THEAD, ONE_TFOOT, TFOOT_WITH_TBODY, THEAD_WITH_TBODY, TABLE_CAPTION, ONE_TABLE_CAPTION,
    LI_PARENT, LBODY_PARENT, L_KIDS, LI_KIDS, L_CAPTION,
    TOCI_PARENT, TOC_KIDS,
};

#define UA_7_2(english, chinese) {STANDARD_PDF_UA_1, "7.2", english, chinese, true}

const Requirement ua_nesting_requirements[UA_NESTING_REQUIREMENT_COUNT] = {
    [TABLE_KIDS] = UA_7_2("a Table holds only TR, THead, TBody, TFoot and Caption", "Table 只能含 TR、THead、TBody、TFoot 和 Caption"),
    [TR_PARENT] = UA_7_2("a TR stands in a Table, THead, TBody or TFoot", "TR 应在 Table、THead、TBody 或 TFoot 中"),
    [THEAD_PARENT] = UA_7_2("a THead stands in a Table", "THead 应在 Table 中"),
    [TBODY_PARENT] = UA_7_2("a TBody stands in a Table", "TBody 应在 Table 中"),
    [TFOOT_PARENT] = UA_7_2("a TFoot stands in a Table", "TFoot 应在 Table 中"),
    [TH_PARENT] = UA_7_2("a TH stands in a TR", "TH 应在 TR 中"),
    [TD_PARENT] = UA_7_2("a TD stands in a TR", "TD 应在 TR 中"),
    [TR_KIDS] = UA_7_2("a TR holds only TH and TD", "TR 只能含 TH 和 TD"),
    [THEAD_KIDS] = UA_7_2("a THead holds only TR", "THead 只能含 TR"),
    [TBODY_KIDS] = UA_7_2("a TBody holds only TR", "TBody 只能含 TR"),
    [TFOOT_KIDS] = UA_7_2("a TFoot holds only TR", "TFoot 只能含 TR"),
    [ONE_THEAD] = UA_7_2("a Table has no more than one THead", "Table 至多有一个 THead"),
    [ONE_TFOOT] = UA_7_2("a Table has no more than one TFoot", "Table 至多有一个 TFoot"),
    [TFOOT_WITH_TBODY] = UA_7_2("a Table with a TFoot has a TBody", "有 TFoot 的 Table 应有 TBody"),
    [THEAD_WITH_TBODY] = UA_7_2("a Table with a THead has a TBody", "有 THead 的 Table 应有 TBody"),
    [TABLE_CAPTION] = UA_7_2("the Caption of a Table is its first or last element", "Table 的 Caption 应是第一个或最后一个元素"),
    [ONE_TABLE_CAPTION] = UA_7_2("a Table has no more than one Caption", "Table 至多有一个 Caption"),
    [LI_PARENT] = UA_7_2("an LI stands in an L", "LI 应在 L 中"),
    [LBODY_PARENT] = UA_7_2("an LBody stands in an LI", "LBody 应在 LI 中"),
    [L_KIDS] = UA_7_2("an L holds only L, LI and Caption", "L 只能含 L、LI 和 Caption"),
    [LI_KIDS] = UA_7_2("an LI holds only Lbl and LBody", "LI 只能含 Lbl 和 LBody"),
    [L_CAPTION] = UA_7_2("the Caption of an L or a TOC is its first element", "L 或 TOC 的 Caption 应是第一个元素"),
    [TOCI_PARENT] = UA_7_2("a TOCI stands in a TOC", "TOCI 应在 TOC 中"),
    [TOC_KIDS] = UA_7_2("a TOC holds only TOC, TOCI and Caption", "TOC 只能含 TOC、TOCI 和 Caption"),
};

#define TABLE_PARTS (ROLE_BIT(ROLE_THEAD) | ROLE_BIT(ROLE_TBODY) | ROLE_BIT(ROLE_TFOOT))

typedef struct Rule {
    StructureRole role;
    uint64_t among; /* a set of roles */
    int requirement;
} Rule;

static const Rule parent_rules[] = {
    {ROLE_TR, ROLE_BIT(ROLE_TABLE) | TABLE_PARTS, TR_PARENT},
    {ROLE_THEAD, ROLE_BIT(ROLE_TABLE), THEAD_PARENT},
    {ROLE_TBODY, ROLE_BIT(ROLE_TABLE), TBODY_PARENT},
    {ROLE_TFOOT, ROLE_BIT(ROLE_TABLE), TFOOT_PARENT},
    {ROLE_TH, ROLE_BIT(ROLE_TR), TH_PARENT},
    {ROLE_TD, ROLE_BIT(ROLE_TR), TD_PARENT},
    {ROLE_LI, ROLE_BIT(ROLE_L), LI_PARENT},
    {ROLE_LBODY, ROLE_BIT(ROLE_LI), LBODY_PARENT},
    {ROLE_TOCI, ROLE_BIT(ROLE_TOC), TOCI_PARENT},
};

static const Rule kid_rules[] = {
    {ROLE_TABLE, ROLE_BIT(ROLE_TR) | TABLE_PARTS | ROLE_BIT(ROLE_CAPTION), TABLE_KIDS},
    {ROLE_TR, ROLE_BIT(ROLE_TH) | ROLE_BIT(ROLE_TD), TR_KIDS},
    {ROLE_THEAD, ROLE_BIT(ROLE_TR), THEAD_KIDS},
    {ROLE_TBODY, ROLE_BIT(ROLE_TR), TBODY_KIDS},
    {ROLE_TFOOT, ROLE_BIT(ROLE_TR), TFOOT_KIDS},
    {ROLE_L, ROLE_BIT(ROLE_L) | ROLE_BIT(ROLE_LI) | ROLE_BIT(ROLE_CAPTION), L_KIDS},
    {ROLE_LI, ROLE_BIT(ROLE_LBL) | ROLE_BIT(ROLE_LBODY), LI_KIDS},
    {ROLE_TOC, ROLE_BIT(ROLE_TOC) | ROLE_BIT(ROLE_TOCI) | ROLE_BIT(ROLE_CAPTION), TOC_KIDS},
};

static const Rule *find_rule(const Rule *rules, size_t count, StructureRole role)
{
    for (size_t i = 0; i < count; i++)
        if (rules[i].role == role)
            return &rules[i];
    return NULL;
}

static void report(CheckedFile *file, const StructTree *tree, int element, int requirement)
{
    fault(file, &ua_nesting_requirements[requirement], element_place(file, tree, element), NULL, NULL);
}

/* An element of no known role is a fault of its own; what it may hold is not known. */
static void inspect_parent(CheckedFile *file, const StructTree *tree, int element)
{
    const Rule *rule = find_rule(parent_rules, sizeof parent_rules / sizeof *parent_rules,
                                 tree->elements[element].mapping.role);
    if (!rule)
        return;
    int parent = true_parent(tree, element);
    StructureRole role = parent == NO_ELEMENT ? ROLE_NONE : tree->elements[parent].mapping.role;
    bool is_unknown = parent != NO_ELEMENT && role == ROLE_NONE;
    if (is_unknown || (rule->among & ROLE_BIT(role)))
        return;
    fault(file, &ua_nesting_requirements[rule->requirement], element_place(file, tree, element), "found in %s",
          "位于 %s", role == ROLE_NONE ? "StructTreeRoot" : role_name(role));
}

/* What an element holds. */
typedef struct Kids {
    int count;
    int of_role[ROLE_COUNT];
    int first_caption; /* place of the first and the last one, from 0; -1: none */
    int last_caption;
} Kids;

static Kids count_kids(const StructTree *tree, int element)
{
    Kids kids = {.first_caption = -1, .last_caption = -1};
    for (int kid = first_true_kid(tree, element); kid != NO_ELEMENT; kid = next_true_kid(tree, element, kid)) {
        StructureRole role = tree->elements[kid].mapping.role;
        if (role == ROLE_NONE)
            continue;
        if (role == ROLE_CAPTION) {
            kids.first_caption = kids.first_caption < 0 ? kids.count : kids.first_caption;
            kids.last_caption = kids.count;
        }
        kids.of_role[role]++;
        kids.count++;
    }
    return kids;
}

static void inspect_kids(CheckedFile *file, const StructTree *tree, int element, const Rule *rule, const Kids *kids)
{
    for (int role = 1; role < ROLE_COUNT; role++)
        if (kids->of_role[role] > 0 && !(rule->among & ROLE_BIT(role)))
            fault(file, &ua_nesting_requirements[rule->requirement], element_place(file, tree, element),
                  "%s found in it", "其中有 %s", role_name((StructureRole)role));
}

static void inspect_table_parts(CheckedFile *file, const StructTree *tree, int element, const Kids *kids)
{
    if (kids->of_role[ROLE_THEAD] > 1)
        report(file, tree, element, ONE_THEAD);
    if (kids->of_role[ROLE_TFOOT] > 1)
        report(file, tree, element, ONE_TFOOT);
    if (kids->of_role[ROLE_TFOOT] > 0 && kids->of_role[ROLE_TBODY] == 0)
        report(file, tree, element, TFOOT_WITH_TBODY);
    if (kids->of_role[ROLE_THEAD] > 0 && kids->of_role[ROLE_TBODY] == 0)
        report(file, tree, element, THEAD_WITH_TBODY);
    if (kids->of_role[ROLE_CAPTION] > 1)
        report(file, tree, element, ONE_TABLE_CAPTION);
    else if (kids->first_caption > 0 && kids->first_caption < kids->count - 1)
        report(file, tree, element, TABLE_CAPTION);
}

static void inspect_element(CheckedFile *file, const StructTree *tree, int element)
{
    StructureRole role = tree->elements[element].mapping.role;
    const Rule *rule = find_rule(kid_rules, sizeof kid_rules / sizeof *kid_rules, role);
    inspect_parent(file, tree, element);
    if (!rule)
        return;
    Kids kids = count_kids(tree, element);
    inspect_kids(file, tree, element, rule, &kids);
    if (role == ROLE_TABLE)
        inspect_table_parts(file, tree, element, &kids);
    if ((role == ROLE_L || role == ROLE_TOC) && kids.last_caption > 0)
        report(file, tree, element, L_CAPTION);
}

void ua_nesting_inspect(CheckedFile *file)
{
    if (!is_wanted(file, &ua_nesting_requirements[TABLE_KIDS]))
        return;
    const StructTree *tree = struct_tree(file);
    for (int element = 0; element < tree->count; element++)
        inspect_element(file, tree, element);
}
