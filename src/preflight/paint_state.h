/* paint_state.h - the graphics state, as far as the checks of colour and transparency need it. */
#ifndef TYPESET_PREFLIGHT_PAINT_STATE_H
#define TYPESET_PREFLIGHT_PAINT_STATE_H

#include "preflight/graphics.h"
#include "preflight/graphics_state_check.h"

enum { PAINT_REQUIREMENT_COUNT = 1 };
extern const Requirement paint_requirements[PAINT_REQUIREMENT_COUNT];

PaintStack *paint_stack_new(void);
void paint_stack_free(PaintStack *stack);

/* A content stream begins and ends; forms go on with the state in which they are painted. */
void paint_begin(Graphics *graphics, const ContentPlace *place);
void paint_end(Graphics *graphics, const ContentPlace *place);

/* After the last page: tells of the last page, as paint_begin tells of the one before. */
void paint_finish(Graphics *graphics);

/* Operators. */
void paint_save(Graphics *graphics);
void paint_restore(Graphics *graphics);
void paint_set_device(Graphics *graphics, const ContentPlace *place, bool is_stroke,
                      int components);
void paint_set_space(Graphics *graphics, const ContentPlace *place, bool is_stroke,
                     const ContentWord *name);
void paint_set_pattern(Graphics *graphics, const ContentPlace *place, bool is_stroke,
                       const ContentWord *name);
void paint_set_parameters(Graphics *graphics, const StateParameters *parameters);
void paint_set_text_mode(Graphics *graphics, int mode);
void paint_ignore_colours(Graphics *graphics); /* d1: the glyph takes its colour from the text */

void paint_path(Graphics *graphics, const ContentPlace *place, bool fills, bool strokes);
void paint_text(Graphics *graphics, const ContentPlace *place);
void paint_image(Graphics *graphics, const ContentPlace *place, bool is_mask);
void paint_note_transparency(Graphics *graphics);

#endif
