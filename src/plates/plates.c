/* plates.c - see plates.h. */
#include "plates/plates.h"

int ink_at(const Plates *plates, int dot)
{
    int sum = 0;
    for (int i = 0; i < plates->count; i++)
        sum += 255 - plates->items[i].dots[dot];
    return (sum * 100 + 127) / 255;
}
