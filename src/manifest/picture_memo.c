/* picture_memo.c - for SVG only: the heads of other pictures are read in no time, and they are large keys. */
#include "manifest/picture_memo.h"

typedef struct KeptPicture {
    PictureFormat format;
    int pixel_width;
    int pixel_height;
} KeptPicture;

static void make_key(Memo *memo, const FileBytes *bytes)
{
    memo_key_begin(memo, "picture");
    memo_key_bytes(memo, bytes->bytes, bytes->length);
}

bool picture_identify_kept(Memo *memo, Picture *picture, const FileBytes *bytes, Diagnostics *diagnostics)
{
    bool is_text = bytes->length > 0 && (bytes->bytes[0] == '<' || bytes->bytes[0] == 0xEF);
    if (!memo || !is_text)
        return picture_identify(picture, bytes, diagnostics);
    make_key(memo, bytes);
    const KeptPicture *kept = memo_find(memo).bytes;
    if (kept) {
        picture->format = kept->format;
        picture->pixel_width = kept->pixel_width;
        picture->pixel_height = kept->pixel_height;
        return true;
    }
    if (!picture_identify(picture, bytes, diagnostics))
        return false;
    KeptPicture found = {picture->format, picture->pixel_width, picture->pixel_height};
    make_key(memo, bytes);
    memo_keep(memo, &found, sizeof found);
    return true;
}
