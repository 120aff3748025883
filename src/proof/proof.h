/* proof.h - 校样: sheets for the desk, made of display lists so that they are drawn as pages are. */
#ifndef TYPESET_PROOF_PROOF_H
#define TYPESET_PROOF_PROOF_H

#include "display/display_list.h"
#include "page/compose.h"

typedef enum ProofStage {
    PROOF_GALLEY, /* 小样: stories in their measure, for reading */
    PROOF_PAGE,   /* 大样: pages with overlays, for making up */
    PROOF_FINAL,  /* 清样: pages as printed, for signing */
} ProofStage;

/* What a page proof may show; they combine. */
typedef enum ProofOverlay {
    OVERLAY_GRID = 1 << 0,    /* baselines of the line grid */
    OVERLAY_COLUMNS = 1 << 1, /* columns of the grid */
    OVERLAY_AREAS = 1 << 2,   /* areas with their names */
    OVERLAY_STORIES = 1 << 3, /* stories with their ids and characters */
    OVERLAY_OVERSET = 1 << 4, /* what does not fit */
    OVERLAY_FREE = 1 << 5,    /* body lines that stay empty */
    OVERLAY_LOOSE = 1 << 6,   /* 疏行 */
    OVERLAY_PICTURES = 1 << 7, /* resolution of pictures at printed size */
    OVERLAY_INK = 1 << 8,      /* 总墨量; not among all: it takes the plates of the pages */
    OVERLAY_ALL = (1 << 8) - 1,
} ProofOverlay;

/* What all sheets of one run have in common. */
typedef struct ProofSettings {
    ProofStage stage;
    unsigned overlays;   /* ProofOverlay; page proofs only */
    const char *time;    /* of the manifest, as it is printed */
    const char *program; /* with its version */
} ProofSettings;

/* The ink on a page in square cells, row by row from its upper left corner, in percent. */
typedef struct ProofInk {
    Length cell;
    int columns;
    int rows;
    const int *percents;
} ProofInk;

/* What the sheets are made from. */
typedef struct ProofSource {
    const Issue *issue;
    const IssueLayout *layout;
    const DisplayList *const *pages; /* those asked for */
    int page_count;
    const ProofInk *inks; /* of each page, for OVERLAY_INK; NULL: not measured */
} ProofSource;

typedef struct ProofSheet {
    const char *name;  /* for its file: "page-3", "galley-lead" */
    const char *title; /* for those who read: "第 3 版", "lead 第 2 张" */
    const DisplayList *list;
} ProofSheet;

typedef struct ProofSheets {
    ProofSheet *items;
    int count;
} ProofSheets;

/* Chinese name of a stage: "大样"; key for options and files: "page". */
const char *proof_stage_title(ProofStage stage);
const char *proof_stage_key(ProofStage stage);

/*
 * The sheets of one stage. Each says 校样, stage, page or story, version and time; the version names the
 * contents of the issue's pages, so two proofs of the same version show the same. Lives in `arena`.
 */
ProofSheets proof_sheets_new(Arena *arena, Shaper *shaper, const ProofSource *source, const ProofSettings *settings);

/* All sheets small on one, with their titles. Lives in `arena`. */
ProofSheet proof_contact_sheet(Arena *arena, Shaper *shaper, const ProofSource *source, const ProofSettings *settings,
                               const ProofSheets *sheets);

/* What lies over a page that is shown by other means. */
typedef struct OverlaySettings {
    unsigned overlays;        /* ProofOverlay */
    MessageLanguage language; /* of their labels */
    Length label_size;        /* 0: as on paper */
    const ProofInk *ink;      /* of the page, for OVERLAY_INK; NULL: not measured */
} OverlaySettings;

/* As large as `page`, and without it. Lives in `arena`. */
const DisplayList *proof_page_overlay(Arena *arena, Shaper *shaper, const Issue *issue, const PageLayout *layout,
                                      const DisplayList *page, const OverlaySettings *settings);

#endif
