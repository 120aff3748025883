/* inspections.c - all checks. A new one is a file of its own and a line here. */
#include "preflight/checked_file.h"
#include "preflight/font_check.h"
#include "preflight/metadata_check.h"
#include "preflight/trailer_check.h"

const Inspection *inspections(int *count)
{
    static const Inspection all[] = {
        {font_inspect, {font_requirements, FONT_REQUIREMENT_COUNT}},
        {metadata_inspect, {metadata_requirements, METADATA_REQUIREMENT_COUNT}},
        {trailer_inspect, {trailer_requirements, TRAILER_REQUIREMENT_COUNT}},
    };
    *count = (int)(sizeof all / sizeof all[0]);
    return all;
}
