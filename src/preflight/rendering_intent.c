/* rendering_intent.c - see rendering_intent.h. */
#include "preflight/rendering_intent.h"

#include "preflight/pdf_values.h"

static const char *const names[] = {"/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual",
                                    "/Saturation"};

bool is_rendering_intent(const CheckedFile *file, qpdf_oh name)
{
    return is_name_of(file, name, names, G_N_ELEMENTS(names));
}

bool word_is_rendering_intent(const ContentWord *word)
{
    return word_is_one_of(word, names, G_N_ELEMENTS(names));
}
