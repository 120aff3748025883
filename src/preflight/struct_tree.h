/*
 * struct_tree.h - the logical structure of a file (ISO 32000-1, 14.7): its elements with their roles and languages, and
 * which of them owns a piece of marked content, an annotation or an XObject.
 */
#ifndef TYPESET_PREFLIGHT_STRUCT_TREE_H
#define TYPESET_PREFLIGHT_STRUCT_TREE_H

#include "preflight/checked_file.h"
#include "preflight/structure_role.h"

enum { NO_ELEMENT = -1 };

typedef struct StructElement {
    qpdf_oh dictionary;
    int object;                 /* its number; 0: written within another object */
    const char *type;           /* as written; NULL: it has none */
    RoleMapping mapping;        /* what the type stands for */
    int parent;                 /* number of the element that holds it; NO_ELEMENT: the root does */
    int first_kid;              /* elements only; NO_ELEMENT: there is none */
    int last_kid;
    int next;                   /* the one after it in its parent */
    int content_count;          /* kids that are content: marked content and objects */
    int object_kid;             /* number of an object among them; 0: there is none, or it is a direct one */
    const char *own_language;   /* /Lang; NULL: none */
    const char *language;       /* in force: its own, or that of one above; not that of the catalog */
    const char *alternative;    /* /Alt; NULL: none, like all texts here */
    const char *actual_text;
    const char *expansion;      /* /E */
    const char *id;
    bool names_parent;          /* it has /P */
} StructElement;

typedef struct StructTree {
    bool exists;                    /* the catalog has a /StructTreeRoot that is a dictionary */
    qpdf_oh root;
    StructElement *elements;        /* in reading order, each after the one that holds it */
    int count;
    int outside_count;              /* after them: elements that only the tree of parents leads to, as they were met */
    int room;
    int *by_object;                 /* 1 + the element of an object number; 0: none */
    int object_count;
    const char *language;           /* of the catalog; NULL: none */
    const struct ParentTree *parent_tree;
    struct _GHashTable *mappings;   /* while it is read: of types met; NULL afterwards */
} StructTree;

/* Read when first asked for, and kept with the file. */
StructTree *struct_tree(CheckedFile *file);

/* The element of an object's number; NO_ELEMENT when the tree does not reach such an element. */
int find_struct_element(const StructTree *tree, int object);

/*
 * The element that owns the thing with this key in the tree of parents: /StructParent; NO_ELEMENT: there is none. One
 * that the tree does not reach is taken into it when its parents lead to the root.
 */
int struct_parent(const CheckedFile *file, StructTree *tree, qpdf_oh thing);

/* What the tree of parents has for the /StructParents of a page or a form: to be asked with MCIDs. Null: nothing. */
qpdf_oh struct_parents(const CheckedFile *file, const StructTree *tree, qpdf_oh stream);
int struct_content_owner(const CheckedFile *file, StructTree *tree, qpdf_oh parents, long long mcid);

/* Takes an element into the tree after those it has; for reading. */
int struct_tree_add(const CheckedFile *file, StructTree *tree, qpdf_oh dictionary, int parent);

/* The kids of an element, and its parent, as if NonStruct, Div and Part were not there: they hold, and mean nothing. */
int first_true_kid(const StructTree *tree, int element);
int next_true_kid(const StructTree *tree, int element, int kid);
int true_parent(const StructTree *tree, int element); /* NO_ELEMENT: the root */

/* The value of an attribute of one owner ("/Table"), of the element itself or of its classes; null: not given. */
qpdf_oh structure_attribute(const CheckedFile *file, const StructTree *tree, int element, const char *owner,
                            const char *key);

/* Where an element is to be found: its page when it names one, and its object. */
FaultPlace element_place(const CheckedFile *file, const StructTree *tree, int element);

#endif
