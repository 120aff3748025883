/* press_gradients.c - converts the functions of shadings (ISO 32000-1, 7.10). */
#include "press/press_gradients.h"
#include "press/deflate.h"
#include "press/objects.h"
#include "press/screen_spaces.h"

#include <glib.h>
#include <math.h>
#include <string.h>

enum {
    STEPS = 128,  /* a gradient over a whole page then has steps of two millimetres, and is read between them */
    DEPTH_LIMIT = 4, /* of functions made of functions; Cairo makes two */
};

static int integer_of(qpdf_data document, qpdf_oh dictionary, const char *key)
{
    return qpdf_oh_get_int_value_as_int(document, qpdf_oh_get_key(document, dictionary, key));
}

static double number_of(qpdf_data document, qpdf_oh array, int index)
{
    return qpdf_oh_get_numeric_value(document, qpdf_oh_get_array_item(document, array, index));
}

/* False when `key` gives no three numbers. */
static bool read_colour(qpdf_data document, qpdf_oh function, const char *key, double rgb[3])
{
    qpdf_oh array = qpdf_oh_get_key(document, function, key);
    if (!qpdf_oh_is_array(document, array) || qpdf_oh_get_array_n_items(document, array) != 3)
        return false;
    for (int i = 0; i < 3; i++)
        rgb[i] = CLAMP(number_of(document, array, i), 0, 1);
    return true;
}

static bool is_grey(const double rgb[3])
{
    return fabs(rgb[0] - rgb[1]) < 1e-6 && fabs(rgb[1] - rgb[2]) < 1e-6;
}

static void replace_colour(qpdf_data document, qpdf_oh function, const char *key, const double rgb[3],
                           const PressColours *colours)
{
    double numbers[4];
    qpdf_oh array = qpdf_oh_new_array(document);
    press_numbers(colours, press_ink_of_screen(colours, rgb), numbers);
    for (int i = 0; i < press_component_count(colours); i++)
        qpdf_oh_append_item(document, array, qpdf_oh_new_real_from_double(document, numbers[i], 3));
    qpdf_oh_replace_key(document, function, key, array);
}

static void copy_key(qpdf_data document, qpdf_oh to, qpdf_oh from, const char *key)
{
    qpdf_oh_replace_key(document, to, key, qpdf_oh_get_key(document, from, key));
}

/* --- functions of samples (7.10.2) -------------------------------------------------------------- */

static qpdf_oh sampled_function(qpdf_data document, qpdf_oh domain, const unsigned char *rgb, int count,
                                const PressColours *colours)
{
    size_t length = (size_t)(count * press_component_count(colours));
    unsigned char *samples = g_malloc(length);
    qpdf_oh function = qpdf_oh_new_stream(document), dictionary = qpdf_oh_get_dict(document, function);
    qpdf_oh size = qpdf_oh_new_array(document);
    qpdf_oh_append_item(document, size, qpdf_oh_new_integer(document, count));
    qpdf_oh_replace_key(document, dictionary, "/FunctionType", qpdf_oh_new_integer(document, 0));
    qpdf_oh_replace_key(document, dictionary, "/Size", size);
    qpdf_oh_replace_key(document, dictionary, "/BitsPerSample", qpdf_oh_new_integer(document, 8));
    qpdf_oh_replace_key(document, dictionary, "/Domain", domain);
    qpdf_oh_replace_key(document, dictionary, "/Range",
                        qpdf_oh_parse(document, colours->for_proof ? "[0 1 0 1 0 1]" : "[0 1 0 1 0 1 0 1]"));
    press_pixels(colours, rgb, samples, (unsigned)count);
    stream_data_replace(document, function, samples, length);
    g_free(samples);
    return function;
}

/* From one colour to another in so many steps, as the exponent has it (7.10.3). */
static qpdf_oh sampled_way(qpdf_data document, qpdf_oh function, const double from[3], const double to[3],
                           const PressColours *colours)
{
    unsigned char rgb[3 * STEPS];
    double exponent = qpdf_oh_get_numeric_value(document, qpdf_oh_get_key(document, function, "/N"));
    for (int i = 0; i < STEPS; i++) {
        double share = pow(i / (STEPS - 1.0), exponent);
        for (int part = 0; part < 3; part++)
            rgb[3 * i + part] = (unsigned char)lround((from[part] + (to[part] - from[part]) * share) * 255);
    }
    return sampled_function(document, qpdf_oh_get_key(document, function, "/Domain"), rgb, STEPS, colours);
}

static bool way_in_inks(qpdf_data document, qpdf_oh function, const PressColours *colours, qpdf_oh *result)
{
    double from[3], to[3];
    if (!read_colour(document, function, "/C0", from) || !read_colour(document, function, "/C1", to))
        return false;
    if (memcmp(from, to, sizeof from) != 0 && !(is_grey(from) && is_grey(to))) {
        *result = sampled_way(document, function, from, to, colours);
        return true;
    }
    *result = qpdf_oh_parse(document, "<< /FunctionType 2 >>");
    copy_key(document, *result, function, "/Domain");
    copy_key(document, *result, function, "/N");
    replace_colour(document, *result, "/C0", from, colours);
    replace_colour(document, *result, "/C1", to, colours);
    return true;
}

/* Samples of one byte each along one line are converted where they stand. */
static bool samples_in_inks(qpdf_data document, qpdf_oh function, const PressColours *colours, qpdf_oh *result)
{
    StreamData data;
    qpdf_oh dictionary = qpdf_oh_get_dict(document, function), size = qpdf_oh_get_key(document, dictionary, "/Size");
    if (!qpdf_oh_is_array(document, size) || qpdf_oh_get_array_n_items(document, size) != 1 ||
        integer_of(document, dictionary, "/BitsPerSample") != 8 || !stream_data_read(document, function, &data))
        return false;
    int count = (int)number_of(document, size, 0);
    bool is_whole = count > 0 && data.length == 3 * (size_t)count;
    if (is_whole)
        *result = sampled_function(document, qpdf_oh_get_key(document, dictionary, "/Domain"), data.bytes, count, colours);
    stream_data_free(&data);
    return is_whole;
}

/* --- functions ---------------------------------------------------------------------------------- */

static bool function_in_inks(qpdf_data document, qpdf_oh function, const PressColours *colours, int depth,
                             qpdf_oh *result);

/* One function after the other (7.10.4). */
static bool stitching_in_inks(qpdf_data document, qpdf_oh function, const PressColours *colours, int depth,
                              qpdf_oh *result)
{
    qpdf_oh parts = qpdf_oh_get_key(document, function, "/Functions"), converted = qpdf_oh_new_array(document), part;
    if (!qpdf_oh_is_array(document, parts))
        return false;
    for (int i = 0; i < qpdf_oh_get_array_n_items(document, parts); i++) {
        if (!function_in_inks(document, qpdf_oh_get_array_item(document, parts, i), colours, depth + 1, &part))
            return false;
        qpdf_oh_append_item(document, converted, part);
    }
    *result = qpdf_oh_parse(document, "<< /FunctionType 3 >>");
    copy_key(document, *result, function, "/Domain");
    copy_key(document, *result, function, "/Bounds");
    copy_key(document, *result, function, "/Encode");
    qpdf_oh_replace_key(document, *result, "/Functions", converted);
    return true;
}

/* False when it cannot be followed. */
static bool function_in_inks(qpdf_data document, qpdf_oh function, const PressColours *colours, int depth,
                             qpdf_oh *result)
{
    bool is_stream = qpdf_oh_is_stream(document, function);
    qpdf_oh dictionary = is_stream ? qpdf_oh_get_dict(document, function) : function;
    if (depth > DEPTH_LIMIT || !qpdf_oh_is_dictionary(document, dictionary))
        return false;
    switch (integer_of(document, dictionary, "/FunctionType")) {
    case 0: return is_stream && samples_in_inks(document, function, colours, result);
    case 2: return way_in_inks(document, function, colours, result);
    case 3: return stitching_in_inks(document, function, colours, depth, result);
    default: return false;
    }
}

/* --- shadings ----------------------------------------------------------------------------------- */

static void convert_shading(qpdf_data document, qpdf_oh shading, const PressColours *colours)
{
    qpdf_oh converted;
    if (!qpdf_oh_is_dictionary(document, shading) ||
        !space_is_screen(document, qpdf_oh_get_key(document, shading, "/ColorSpace")) ||
        !function_in_inks(document, qpdf_oh_get_key(document, shading, "/Function"), colours, 0, &converted))
        return;
    qpdf_oh_replace_key(document, shading, "/Function", converted);
    qpdf_oh_replace_key(document, shading, "/ColorSpace", qpdf_oh_new_name(document, press_space(colours)));
}

/* A shading stands by itself, or in the pattern that it fills. */
static void visit_object(qpdf_data document, qpdf_oh object, void *colours)
{
    if (!qpdf_oh_is_dictionary(document, object))
        return;
    if (qpdf_oh_has_key(document, object, "/ShadingType"))
        convert_shading(document, object, colours);
    else if (qpdf_oh_has_key(document, object, "/PatternType"))
        convert_shading(document, qpdf_oh_get_key(document, object, "/Shading"), colours);
}

void gradients_convert(qpdf_data document, PressColours *colours)
{
    for_each_object(document, visit_object, colours);
}
