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
#include "preflight/graphics_state_check.h"
#include "preflight/name_check.h"
#include "preflight/object_check.h"
#include "preflight/output_intent_check.h"
#include "preflight/paint_state.h"
#include "preflight/signature_check.h"
#include "preflight/font_check.h"
#include "preflight/metadata_check.h"
#include "preflight/trailer_check.h"
#include "preflight/word_check.h"
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
        {NULL, {graphics_state_requirements, GRAPHICS_STATE_REQUIREMENT_COUNT}}, /* content_inspect */
        {NULL, {name_requirements, NAME_REQUIREMENT_COUNT}}, /* object_inspect */
        {object_inspect, {object_requirements, OBJECT_REQUIREMENT_COUNT}},
        {output_intent_inspect, {output_intent_requirements, OUTPUT_INTENT_REQUIREMENT_COUNT}},
        {NULL, {paint_requirements, PAINT_REQUIREMENT_COUNT}}, /* content_inspect */
        {signature_inspect, {signature_requirements, SIGNATURE_REQUIREMENT_COUNT}},
        {font_inspect, {font_requirements, FONT_REQUIREMENT_COUNT}},
        {metadata_inspect, {metadata_requirements, METADATA_REQUIREMENT_COUNT}},
        {trailer_inspect, {trailer_requirements, TRAILER_REQUIREMENT_COUNT}},
        {NULL, {word_requirements, WORD_REQUIREMENT_COUNT}}, /* object_inspect and content_inspect */
        {NULL, {xobject_requirements, XOBJECT_REQUIREMENT_COUNT}}, /* content_inspect */
    };
    *count = (int)(sizeof all / sizeof all[0]);
    return all;
}
