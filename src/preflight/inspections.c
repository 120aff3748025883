/* inspections.c - all checks. A new one is a file of its own and a line here. */
#include "preflight/checked_file.h"
#include "preflight/metadata_check.h"
#include "preflight/trailer_check.h"
#include "preflight/ua_annotation_check.h"
#include "preflight/ua_attachment_check.h"
#include "preflight/ua_content_check.h"
#include "preflight/ua_file_check.h"
#include "preflight/ua_general.h"
#include "preflight/ua_nesting_check.h"
#include "preflight/ua_structure_check.h"
#include "preflight/ua_table_check.h"

const Inspection *inspections(int *count)
{
    static const Inspection all[] = {
        {metadata_inspect, {metadata_requirements, METADATA_REQUIREMENT_COUNT}},
        {trailer_inspect, {trailer_requirements, TRAILER_REQUIREMENT_COUNT}},
        {ua_file_inspect, {ua_file_requirements, UA_FILE_REQUIREMENT_COUNT}},
        {ua_structure_inspect, {ua_structure_requirements, UA_STRUCTURE_REQUIREMENT_COUNT}},
        {ua_nesting_inspect, {ua_nesting_requirements, UA_NESTING_REQUIREMENT_COUNT}},
        {ua_table_inspect, {ua_table_requirements, UA_TABLE_REQUIREMENT_COUNT}},
        {ua_content_inspect, {ua_content_requirements, UA_CONTENT_REQUIREMENT_COUNT}},
        {ua_annotation_inspect, {ua_annotation_requirements, UA_ANNOTATION_REQUIREMENT_COUNT}},
        {ua_attachment_inspect, {ua_attachment_requirements, UA_ATTACHMENT_REQUIREMENT_COUNT}},
        {ua_general_inspect, {ua_general_requirements, UA_GENERAL_REQUIREMENT_COUNT}},
    };
    *count = (int)(sizeof all / sizeof all[0]);
    return all;
}
