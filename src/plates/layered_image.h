/* layered_image.h - reads the images in which mutool hands over plates: Photoshop's format, one channel for each ink. */
#ifndef TYPESET_PLATES_LAYERED_IMAGE_H
#define TYPESET_PLATES_LAYERED_IMAGE_H

#include "base/files.h"
#include "plates/plates.h"

/* The plates borrow their dots from `image`; their names live in `arena`. False when it is no such image, or not whole. */
bool layered_image_read(Arena *arena, FileBytes image, Plates *plates);

#endif
