/* inspections.c - all checks. A new one is a file of its own and a line here. */
#include "preflight/action_check.h"
#include "preflight/annotation_check.h"
#include "preflight/character_map_check.h"
#include "preflight/checked_file.h"
#include "preflight/colour_check.h"
#include "preflight/content_check.h"
#include "preflight/document_check.h"
#include "preflight/embedded_file_check.h"
#include "preflight/file_header_check.h"
#include "preflight/font_check.h"
#include "preflight/graphics_state_check.h"
#include "preflight/metadata_check.h"
#include "preflight/name_check.h"
#include "preflight/object_check.h"
#include "preflight/output_intent_check.h"
#include "preflight/paint_state.h"
#include "preflight/press_font_check.h"
#include "preflight/print_check.h"
#include "preflight/signature_check.h"
#include "preflight/trailer_check.h"
#include "preflight/ua_annotation_check.h"
#include "preflight/ua_attachment_check.h"
#include "preflight/ua_content_check.h"
#include "preflight/ua_file_check.h"
#include "preflight/ua_general.h"
#include "preflight/ua_nesting_check.h"
#include "preflight/ua_structure_check.h"
#include "preflight/ua_table_check.h"
#include "preflight/unopened_check.h"
#include "preflight/word_check.h"
#include "preflight/x_colour_check.h"
#include "preflight/x_content_check.h"
#include "preflight/x_document_check.h"
#include "preflight/x_file_check.h"
#include "preflight/x_output_intent_check.h"
#include "preflight/x_page_check.h"
#include "preflight/x_painting_check.h"
#include "preflight/xobject_check.h"

const Inspection *inspections(int *count)
{
    static const Inspection all[] = {
        {action_inspect, {action_requirements, ACTION_REQUIREMENT_COUNT}},
        {annotation_inspect, {annotation_requirements, ANNOTATION_REQUIREMENT_COUNT}},
        {NULL, {character_map_requirements, CHARACTER_MAP_REQUIREMENT_COUNT}}, /* object_inspect */
        {NULL, {colour_requirements, COLOUR_REQUIREMENT_COUNT}}, /* content_inspect */
        {content_inspect, {content_requirements, CONTENT_REQUIREMENT_COUNT}},
        {document_inspect, {document_requirements, DOCUMENT_REQUIREMENT_COUNT}},
        {NULL, {embedded_file_requirements, EMBEDDED_FILE_REQUIREMENT_COUNT}}, /* object_inspect */
        {file_header_inspect, {file_header_requirements, FILE_HEADER_REQUIREMENT_COUNT}},
        {font_inspect, {font_requirements, FONT_REQUIREMENT_COUNT}},
        {NULL, {graphics_state_requirements, GRAPHICS_STATE_REQUIREMENT_COUNT}}, /* content_inspect */
        {metadata_inspect, {metadata_requirements, METADATA_REQUIREMENT_COUNT}},
        {NULL, {name_requirements, NAME_REQUIREMENT_COUNT}}, /* object_inspect */
        {object_inspect, {object_requirements, OBJECT_REQUIREMENT_COUNT}},
        {output_intent_inspect, {output_intent_requirements, OUTPUT_INTENT_REQUIREMENT_COUNT}},
        {NULL, {paint_requirements, PAINT_REQUIREMENT_COUNT}}, /* content_inspect */
        {press_font_inspect, {press_font_requirements, PRESS_FONT_REQUIREMENT_COUNT}},
        {print_inspect, {print_requirements, PRINT_REQUIREMENT_COUNT}},
        {signature_inspect, {signature_requirements, SIGNATURE_REQUIREMENT_COUNT}},
        {trailer_inspect, {trailer_requirements, TRAILER_REQUIREMENT_COUNT}},
        {ua_annotation_inspect, {ua_annotation_requirements, UA_ANNOTATION_REQUIREMENT_COUNT}},
        {ua_attachment_inspect, {ua_attachment_requirements, UA_ATTACHMENT_REQUIREMENT_COUNT}},
        {ua_content_inspect, {ua_content_requirements, UA_CONTENT_REQUIREMENT_COUNT}},
        {ua_file_inspect, {ua_file_requirements, UA_FILE_REQUIREMENT_COUNT}},
        {NULL, {ua_general_requirements, UA_GENERAL_REQUIREMENT_COUNT}}, /* left to people */
        {ua_nesting_inspect, {ua_nesting_requirements, UA_NESTING_REQUIREMENT_COUNT}},
        {ua_structure_inspect, {ua_structure_requirements, UA_STRUCTURE_REQUIREMENT_COUNT}},
        {ua_table_inspect, {ua_table_requirements, UA_TABLE_REQUIREMENT_COUNT}},
        {NULL, {unopened_requirements, UNOPENED_REQUIREMENT_COUNT}}, /* preflight.c */
        {NULL, {word_requirements, WORD_REQUIREMENT_COUNT}}, /* object_inspect and content_inspect */
        {x_file_inspect, {x_file_requirements, X_FILE_REQUIREMENT_COUNT}},
        {x_output_intent_inspect, {x_output_intent_requirements, X_OUTPUT_INTENT_REQUIREMENT_COUNT}},
        {x_page_inspect, {x_page_requirements, X_PAGE_REQUIREMENT_COUNT}},
        {x_document_inspect, {x_document_requirements, X_DOCUMENT_REQUIREMENT_COUNT}},
        {x_content_inspect, {x_content_requirements, X_CONTENT_REQUIREMENT_COUNT}},
        {NULL, {x_colour_requirements, X_COLOUR_REQUIREMENT_COUNT}}, /* x_content_inspect */
        {NULL, {x_painting_requirements, X_PAINTING_REQUIREMENT_COUNT}}, /* x_content_inspect */
        {NULL, {xobject_requirements, XOBJECT_REQUIREMENT_COUNT}}, /* content_inspect */
    };
    *count = (int)(sizeof all / sizeof all[0]);
    return all;
}
