/* query.h - the values behind the ? of an address, checked. Inside serve/ only. */
#ifndef TYPESET_SERVE_QUERY_H
#define TYPESET_SERVE_QUERY_H

#include "proof/proof.h"
#include "render/screen_png.h"

#include <microhttpd.h>

/* "/page/12.png" with prefix "/page/" and ending ".png": 12. 0 when it is not of that form. */
int query_page_number(const char *path, const char *prefix, const char *ending);

/* scale=1.5, and of a part of the page x, y, width, height; false when they make no picture of a reasonable size. */
bool query_view(struct MHD_Connection *connection, ScreenView *view);

/* show=grid,columns, where names that are not known are left out; lang=en, else Chinese; label=9.5, points. */
OverlaySettings query_overlays(struct MHD_Connection *connection);

#endif
