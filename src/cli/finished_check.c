/* finished_check.c - see finished_check.h. */
#include "cli/finished_check.h"

#include "preflight/preflight.h"

#include <glib.h>

enum { MOST_REPORTED = 10 };

/* Of several standards that ask for it the first. */
static const char *broken_standard(const Fault *fault, unsigned checked)
{
    unsigned broken = fault->requirement->standards & checked;
    return standard_name((Standard)(broken & ~(broken - 1)));
}

static void report_fault(const Fault *fault, unsigned checked, const char *path, Diagnostics *diagnostics)
{
    const Requirement *requirement = fault->requirement;
    const char *detail = fault->detail ? fault->detail : "-";
    bool in_chinese = diagnostics_language(diagnostics) == MESSAGE_LANGUAGE_CHINESE;
    diagnostics_report(diagnostics, SEVERITY_FAILURE, (SourcePosition){.file = path},
                       "the PDF does not keep %s, %s, page %d: %s (%s); this is a mistake of typeset, please report it with "
                       "the issue; no file was written",
                       "生成的 PDF 不合 %s 第 %s 条（第 %d 页）：%s（%s）；这是 typeset 的错误，请连同本期一起报告；没有写文件",
                       broken_standard(fault, checked), requirement->clause, fault->place.page,
                       in_chinese ? requirement->chinese : requirement->english, detail);
}

bool finished_pdf_keeps_its_standards(Arena *arena, FileBytes pdf, const char *path, Diagnostics *diagnostics)
{
    Preflight result = preflight_check(arena, pdf, 0, diagnostics_language(diagnostics));
    for (int i = 0; i < MIN(result.fault_count, MOST_REPORTED); i++)
        report_fault(&result.faults[i], result.checked, path, diagnostics);
    return result.fault_count == 0;
}
