/* separate_options.c - see separate_options.h. */
#include "cli/separate_options.h"

/* A file knows no covers, only which page comes first. */
static bool has_cover(const Options *options)
{
    for (int i = 0; i < options->page_range_count; i++)
        if (options->page_ranges[i].cover != COVER_NONE)
            return true;
    return false;
}

void take_separate_outputs(OptionsReader *reader)
{
    Options *options = reader->options;
    options->output_folder = options->output_file;
    options->output_file = NULL;
    if (options->dump != DUMP_NONE || options->report_file)
        report_mistake(reader, "separate makes no dump and no report; leave them out",
                       "separate 不输出 --dump 和 --report；请去掉");
    else if (!options->output_folder)
        report_mistake(reader, "say which folder the plates go to: -o plates", "请写明分色图存到哪个文件夹：-o plates");
    else if (has_cover(options))
        report_mistake(reader, "separate counts the pages of the file from 1: --pages 1,3-4",
                       "separate 按文件的页数从 1 数起：--pages 1,3-4");
}
