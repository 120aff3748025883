/* structure_role.h - the standard structure types (ISO 32000-1, 14.8.4) and what a role map makes of other names. */
#ifndef TYPESET_PREFLIGHT_STRUCTURE_ROLE_H
#define TYPESET_PREFLIGHT_STRUCTURE_ROLE_H

#include <stdbool.h>
#include <stdint.h>

typedef enum StructureRole {
    ROLE_NONE, /* no standard type, and not mapped to one */
    ROLE_DOCUMENT, ROLE_PART, ROLE_ART, ROLE_SECT, ROLE_DIV, ROLE_BLOCK_QUOTE, ROLE_CAPTION, ROLE_TOC, ROLE_TOCI,
    ROLE_INDEX, ROLE_NON_STRUCT, ROLE_PRIVATE,
    ROLE_P, ROLE_H, ROLE_H1, ROLE_H2, ROLE_H3, ROLE_H4, ROLE_H5, ROLE_H6,
    ROLE_L, ROLE_LI, ROLE_LBL, ROLE_LBODY,
    ROLE_TABLE, ROLE_TR, ROLE_TH, ROLE_TD, ROLE_THEAD, ROLE_TBODY, ROLE_TFOOT,
    ROLE_SPAN, ROLE_QUOTE, ROLE_NOTE, ROLE_REFERENCE, ROLE_BIB_ENTRY, ROLE_CODE, ROLE_LINK, ROLE_ANNOT,
    ROLE_RUBY, ROLE_RB, ROLE_RT, ROLE_RP, ROLE_WARICHU, ROLE_WT, ROLE_WP,
    ROLE_FIGURE, ROLE_FORMULA, ROLE_FORM,
    ROLE_COUNT
} StructureRole;

/* Sets of roles. */
#define ROLE_BIT(role) (UINT64_C(1) << (role))

/* "TR"; "" of ROLE_NONE. */
const char *role_name(StructureRole role);
StructureRole role_from_name(const char *name);

typedef struct RoleMapping {
    StructureRole role;
    bool is_circular; /* following the map from the type comes back to a type passed before */
    bool is_remapped; /* a standard type that the map makes another one of */
} RoleMapping;

/*
 * What `type` stands for. `next` gives the name that the role map has for another, NULL when it has none; names are the
 * same when their texts are. The map itself may say anything.
 */
typedef const char *RoleMapStep(const char *type, const void *context);
RoleMapping role_mapping(const char *type, RoleMapStep *next, const void *context);

#endif
