/* jpeg_orientation.h - how a camera was held: the Exif orientation of a JPEG. */
#ifndef TYPESET_BASE_JPEG_ORIENTATION_H
#define TYPESET_BASE_JPEG_ORIENTATION_H

#include <stdbool.h>
#include <stddef.h>

/* From 1, upright, to 8, as Exif counts them; 1 where nothing is said or what is said is broken. */
int jpeg_orientation(const unsigned char *jpeg, size_t length);

/* Has `jpeg` say that it is upright, for readers that would turn it once more. */
void jpeg_orientation_forget(unsigned char *jpeg, size_t length);

/* From 5 on rows of the file are columns of the picture. */
bool orientation_lies_on_its_side(int orientation);

#endif
