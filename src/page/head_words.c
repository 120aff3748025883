/* head_words.c - ICU's words of a head put together and told apart by small tables. Called by phrase_break.c. */
#include "page/head_words.h"

#include <glib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

#define ZERO_WIDTH_SPACE "\xE2\x80\x8B"

/*
 * Costs in em squared, beside the squares of 8.1: a difference of four characters between two lines
 * costs 8. Sense beats balance, so that a cut inside a compound costs more than any usual difference.
 */
enum {
    COST_CLAUSE = 6,      /* between two clauses without a mark: 时间|读者 */
    COST_PHRASE = 4,      /* 把论文|写在: the noun belongs to the verb that follows */
    COST_TIME = 6,        /* 明年元旦|向 */
    COST_OBJECT = 13,     /* a verb and its object */
    COST_COMPLETE = 10,   /* 毕业生|就业 */
    COST_CLITIC = 10,     /* 的|书店 */
    COST_COMPOUND = 20,   /* 常务|会议 */
};

/* Most characters of a word put together from single ones. */
enum { LONGEST_LEFTOVER = 3 };

typedef struct KindRow {
    HeadWordKind kind;
    const char *words; /* parted by spaces */
} KindRow;

/* The common words of heads. Nouns that are verbs too (工作, 发展, 服务, 运行) are nouns in a head. */
static const KindRow kind_rows[] = {
    {HEAD_WORD_VERB,
     "召开 举行 举办 部署 研究 推动 推进 推出 推广 加快 加强 加大 开展 展开 实现 完成 支持 启动 开通 开启 "
     "发布 发射 发出 发现 发放 出台 出席 迎来 迎接 进入 走进 走出 走向 听取 审议 表彰 强调 指出 会见 会谈 访问 "
     "考察 调研 视察 慰问 看望 检查 督查 抽查 查处 打造 打击 打通 打响 建成 建立 建起 构建 创建 创新 创造 提升 "
     "提高 提出 提供 提醒 深化 扩大 扩展 落实 贯彻 坚持 促进 保障 保护 维护 守护 守住 服务于 助力 帮助 赋能 "
     "引领 引导 引进 带动 拉动 点燃 点亮 擦亮 激发 激活 释放 破解 解决 化解 防范 抵御 应对 超过 突破 突围 达到 "
     "跃居 位居 获得 获评 获批 荣获 夺得 赢得 斩获 签署 签订 印发 公布 通报 通过 批准 同意 禁止 严禁 取消 调整 "
     "优化 简化 改善 改造 延长 缩短 增加 新增 减少 降低 下调 上调 救下 救助 捐赠 捐出 送去 送来 送到 送餐 写在 "
     "喝上 住上 用上 走上 登上 踏上 种出 飞越 穿越 跨越 连接 连通 联通 举起 变成 变身 成为 成立 组织 组建 "
     "庆祝 纪念 缅怀 见证 讲述 唱响 奏响 绘就 书写 谱写 绽放 加装 配备 设立 设置 试点 试行 探索 开辟 开拓 "
     "有了 没有 需要 期待 呼吁 关注 聚焦 瞄准 紧盯 力争 争当 争创 招聘 招募 征集 征求 受理 办理 处理 处置 "
     "叫停 叫响 涌入 驶入 驶出 驶向 抵达 返回 告别 回应 回归 修复 重建 揭开 揭晓 拉开 收获 收治 惠及 覆盖 "
     "让 给 赴 是 变 用 靠 成 请 当 做 修 建 说 看 找 上 到 开 送 办 搬 忙 护 拓 促 保 稳 抓 借 共话 共享 共建 共赴 共谋 包揽 投入 整治 下发 预计"},
    {HEAD_WORD_PREDICATE,
     "过半 落幕 开幕 闭幕 开张 开业 开工 开学 开赛 开跑 竣工 完工 通车 通航 首飞 施行 实施 生效 落地 落成 揭牌 "
     "增长 下降 上升 回升 回落 回暖 上涨 下跌 向好 平稳 好转 提速 增速 结束 开始 到来 出炉 亮相 上线 上市 "
     "上演 丰收 增产 增收 夺冠 摘金 出征 启程 起航 收官 在即 在望 转正 升级 停课 停工 来袭 走红 走俏 热销 受阻 遇阻 停运"},
    {HEAD_WORD_ADVERB,
     "正式 成功 全面 全力 合力 共同 携手 联手 联合 首次 再次 再度 重新 陆续 持续 不断 继续 进一步 同比 环比 "
     "依法 依规 免费 紧急 迅速 快速 率先 积极 努力 切实 总体 基本 如何 怎样 为何 何以 不再 不能 不得 不用 不要 "
     "也能 都能 正在 已经 即将 必须 可以 应当 有望 拟 将 已 正 也 都 能 会 可 要 再 又 仍 须 应 不 未 更 最 才 就"},
    {HEAD_WORD_TIME,
     "今日 明日 昨日 今天 明天 昨天 今晨 今晚 昨晚 每晚 今年 明年 去年 上半年 下半年 年内 年底 年初 本周 下周 本月 "
     "下月 元旦 春节 清明 端午 中秋 国庆 季度 近日 日前 夜里 假期 周末 五一 十一"},
    {HEAD_WORD_PREPOSITION, "在 对 把 被 从 向 为 以 由 于 按 因 据 将"},
    {HEAD_WORD_CONJUNCTION, "和 与 及 或 暨 同"},
    {HEAD_WORD_CLITIC, "的 了 吗 呢 吧 地 得 着 过 们 等 之"},
};

/* Characters that make one word with the one before them. */
static const char suffixes[] =
    "员 者 家 生 师 长 手 民 工 节 业 化 馆 机 部 局 厅 院 校 站 线 号 市 省 县 区 镇 村 乡 路 街 桥 楼 店 厂 园 场 "
    "所 室 港 岛 湖 河 江 山 率 量 度 性 力 权 法 队 组 团 会 展 赛 奖 杯 品 额 期 费 税 款 证 书 报 网 库 群 带 "
    "圈 链 城 上 下 里 中 内 外 前 后 间 时 水 车 船 票 饭 药 粮 床 椅 型 式 级 类 版 季 日 月 年 届 位 个 名 条 "
    "项 件 天 次 万 亿 元 吨 米 亩";

/* Nouns that end a compound and hardly begin one: 教师节|大会. */
static const char compound_ends[] =
    "大会 会议 典礼 仪式 活动 工作 行动 工程 项目 体系 机制 制度 岗位 计划 方案 政策 办法 措施 规定 条例 标准 试点 "
    "中心 基地 平台 集团 公司 委员会 协会 论坛 晚会 比赛 系统 设施 资金 问题 情况 发展 建设 改革 管理 服务 保障 水平 "
    "能力 质量 规模 进度 总值 总量 指数 领域 行业 产业 企业 精神 意识 方式 模式 时代 征程 篇章 记者 代表 群众";

/* Characters that make one word with the one after them; with the commonest surnames. */
static const char prefixes[] =
    "大 小 新 老 旧 高 低 全 各 我 本 该 每 第 多 超 非 主 副 总 前 后 省 市 县 区 首 两 三 四 五 六 七 八 九 十 一 二 "
    "百 千 万 近 约 逾 古 试 零 双 单 微 云 数 中 东 西 南 北 "
    "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 郭 何 罗 林 郑 梁 谢 宋 唐 许 邓 韩 冯 曹 彭 曾 肖 田 董 潘 袁 蔡 蒋 "
    "余 杜 叶 程 魏 苏 吕 丁 沈 任 姚 卢 傅 钟 姜 崔 谭 廖 范 汪 陆 金 石 戴 贾 韦 夏 邱 方 侯 邹 熊 孟 秦 白 江 阎";

/* True when the word of `length` bytes stands in the table. */
static bool is_listed(const char *table, const char *word, int length)
{
    for (const char *at = table; (at = strstr(at, word)) != NULL; at += length)
        if ((at == table || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
            return true;
    return false;
}

static bool is_word_in(const char *table, const char *text, const HeadWord *word)
{
    char spelling[64];
    int length = word->end - word->start;
    if (length >= (int)sizeof spelling)
        return false;
    memcpy(spelling, text + word->start, (size_t)length);
    spelling[length] = '\0';
    return is_listed(table, spelling, length);
}

static HeadWordKind kind_of(const char *text, const HeadWord *word)
{
    gunichar first = g_utf8_get_char(text + word->start);
    if (g_unichar_get_script(first) != G_UNICODE_SCRIPT_HAN)
        return HEAD_WORD_MARK;
    for (size_t i = 0; i < G_N_ELEMENTS(kind_rows); i++)
        if (is_word_in(kind_rows[i].words, text, word))
            return kind_rows[i].kind;
    return HEAD_WORD_NOUN;
}

static int length_in_characters(const char *text, const HeadWord *word)
{
    return (int)g_utf8_strlen(text + word->start, (gssize)(word->end - word->start));
}

static HeadWord *last_of(GArray *words)
{
    return words->len ? &g_array_index(words, HeadWord, words->len - 1) : NULL;
}

static void append_word(GArray *words, const char *text, int start, int end)
{
    HeadWord word = {.start = start, .end = end};
    word.kind = kind_of(text, &word);
    word.ends_compound = word.kind == HEAD_WORD_NOUN && is_word_in(compound_ends, text, &word);
    g_array_append_val(words, word);
}

/* For each UTF-16 unit of `text` its byte in UTF-8. The caller frees it. */
static int32_t *bytes_of_units(const char *text, int32_t unit_count)
{
    int32_t *bytes = g_new0(int32_t, (gsize)unit_count + 1);
    int32_t unit = 0;
    for (const char *c = text; *c; c = g_utf8_next_char(c)) {
        bytes[unit++] = (int32_t)(c - text);
        if (g_utf8_get_char(c) > 0xFFFF)
            bytes[unit++] = (int32_t)(c - text);
    }
    bytes[unit] = (int32_t)strlen(text);
    return bytes;
}

static void append_words(GArray *words, const char *text, UBreakIterator *borders, const int32_t *byte_of_unit)
{
    int32_t start = ubrk_first(borders);
    for (int32_t end = ubrk_next(borders); end != UBRK_DONE; start = end, end = ubrk_next(borders))
        append_word(words, text, byte_of_unit[start], byte_of_unit[end]);
}

static void append_dictionary_words(GArray *words, const char *text)
{
    glong unit_count;
    gunichar2 *utf16 = g_utf8_to_utf16(text, -1, NULL, &unit_count, NULL);
    int32_t *bytes = bytes_of_units(text, (int32_t)unit_count);
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *borders = ubrk_open(UBRK_WORD, "zh", (const UChar *)utf16, (int32_t)unit_count, &status);
    if (U_SUCCESS(status)) {
        append_words(words, text, borders, bytes);
        ubrk_close(borders);
    }
    g_free(bytes);
    g_free(utf16);
}

static bool is_single_noun(const char *text, const HeadWord *word)
{
    return word->kind == HEAD_WORD_NOUN && length_in_characters(text, word) == 1;
}

/* Verbs of one character make words too: 救|灾, 送|餐. */
static bool is_leftover(const char *text, const HeadWord *word)
{
    return (word->kind == HEAD_WORD_NOUN || word->kind == HEAD_WORD_VERB) && length_in_characters(text, word) == 1;
}

static bool takes_suffix(const char *text, const HeadWord *previous, const HeadWord *word)
{
    bool may_stand_alone = word->kind != HEAD_WORD_NOUN; /* 会修 beside 运动会 */
    return (previous->kind == HEAD_WORD_NOUN || previous->kind == HEAD_WORD_VERB ||
            previous->kind == HEAD_WORD_PREDICATE || previous->kind == HEAD_WORD_TIME) &&
           length_in_characters(text, previous) > may_stand_alone && length_in_characters(text, word) == 1 &&
           is_word_in(suffixes, text, word);
}

static bool takes_prefix(const char *text, const HeadWord *previous, const HeadWord *word)
{
    return word->kind != HEAD_WORD_CLITIC && word->kind != HEAD_WORD_MARK && word->kind != HEAD_WORD_PREPOSITION &&
           word->kind != HEAD_WORD_CONJUNCTION && length_in_characters(text, previous) == 1 &&
           is_word_in(prefixes, text, previous);
}

static bool are_leftovers(const char *text, const HeadWord *previous, const HeadWord *word)
{
    return is_leftover(text, word) && (previous->kind == HEAD_WORD_NOUN || previous->kind == HEAD_WORD_VERB) &&
           !previous->is_complete && length_in_characters(text, previous) == 1 &&
           (is_single_noun(text, previous) || is_single_noun(text, word));
}

/* 过|半: two characters that the table knows as one word. */
static bool are_listed_together(const char *text, const HeadWord *previous, const HeadWord *word)
{
    HeadWord both = {.start = previous->start, .end = word->end};
    return length_in_characters(text, &both) <= LONGEST_LEFTOVER && kind_of(text, &both) != HEAD_WORD_NOUN &&
           kind_of(text, &both) != HEAD_WORD_MARK;
}

static void join_words(const char *text, HeadWord *previous, const HeadWord *word, bool completes)
{
    HeadWordKind own = previous->kind;
    previous->end = word->end;
    previous->kind = own == HEAD_WORD_TIME || word->kind == HEAD_WORD_TIME ? HEAD_WORD_TIME : kind_of(text, previous);
    previous->is_complete = completes;
}

/* First of all, so that 下|调 is a word before 下 can become a suffix. */
static GArray *put_listed_together(GArray *pieces, const char *text)
{
    GArray *words = g_array_new(FALSE, FALSE, sizeof(HeadWord));
    for (guint i = 0; i < pieces->len; i++) {
        const HeadWord *piece = &g_array_index(pieces, HeadWord, i);
        HeadWord *previous = last_of(words);
        if (previous && are_listed_together(text, previous, piece))
            join_words(text, previous, piece, false);
        else
            g_array_append_val(words, *piece);
    }
    g_array_unref(pieces);
    return words;
}

static GArray *put_together(GArray *pieces, const char *text)
{
    GArray *words = g_array_new(FALSE, FALSE, sizeof(HeadWord));
    for (guint i = 0; i < pieces->len; i++) {
        const HeadWord *piece = &g_array_index(pieces, HeadWord, i);
        HeadWord *previous = last_of(words);
        if (!previous || previous->kind == HEAD_WORD_MARK || piece->kind == HEAD_WORD_MARK)
            g_array_append_val(words, *piece);
        else if (takes_prefix(text, previous, piece) || are_leftovers(text, previous, piece))
            join_words(text, previous, piece, false);
        else if (takes_suffix(text, previous, piece))
            join_words(text, previous, piece, true);
        else
            g_array_append_val(words, *piece);
    }
    g_array_unref(pieces);
    return words;
}

/* 8.1.1: of a head with breaks of its own only those are used. */
static void append_given_words(GArray *words, const char *text)
{
    const char *start = text;
    for (const char *end; (end = strstr(start, ZERO_WIDTH_SPACE)) != NULL; start = end + strlen(ZERO_WIDTH_SPACE))
        append_word(words, text, (int)(start - text), (int)(end - text + (int)strlen(ZERO_WIDTH_SPACE)));
    append_word(words, text, (int)(start - text), (int)strlen(text));
}

HeadWords head_words_from_text(Arena *arena, const char *text)
{
    GArray *words = g_array_new(FALSE, FALSE, sizeof(HeadWord));
    if (strstr(text, ZERO_WIDTH_SPACE)) {
        append_given_words(words, text);
    } else {
        append_dictionary_words(words, text);
        words = put_together(put_listed_together(words, text), text);
    }
    HeadWords result = {.items = arena_copy(arena, words->data, words->len, sizeof(HeadWord)), .count = (int)words->len};
    g_array_unref(words);
    return result;
}

/* --- sense --------------------------------------------------------------------------------------- */

static bool opens_predicate(HeadWordKind kind)
{
    return kind == HEAD_WORD_VERB || kind == HEAD_WORD_ADVERB || kind == HEAD_WORD_TIME ||
           kind == HEAD_WORD_PREPOSITION;
}

static bool is_predicate(HeadWordKind kind)
{
    return kind == HEAD_WORD_VERB || kind == HEAD_WORD_PREDICATE || kind == HEAD_WORD_ADVERB;
}

static bool has_predicate(const HeadWords *words, int first, int end)
{
    for (int i = first; i < end; i++)
        if (is_predicate(words->items[i].kind))
            return true;
    return false;
}

/* 把论文, 为独居老人: a preposition whose verb has not come yet. */
static bool preposition_is_open(const HeadWords *words, int at)
{
    for (int i = at - 1; i >= 0; i--) {
        if (words->items[i].kind == HEAD_WORD_PREPOSITION)
            return true;
        if (is_predicate(words->items[i].kind) || words->items[i].kind == HEAD_WORD_MARK)
            return false;
    }
    return false;
}

static int cost_before_predicate(const HeadWords *words, int at)
{
    bool goes_on = words->items[at].kind == HEAD_WORD_PREDICATE && at + 1 < words->count;
    if (goes_on)
        return COST_COMPLETE;
    return preposition_is_open(words, at) ? COST_PHRASE : 0;
}

static int cost_between_nouns(const HeadWords *words, int at)
{
    if (words->items[at].ends_compound)
        return COST_COMPOUND;
    if (has_predicate(words, 0, at) && has_predicate(words, at + 1, words->count) && !preposition_is_open(words, at))
        return COST_CLAUSE;
    return words->items[at - 1].is_complete ? COST_COMPLETE : COST_COMPOUND;
}

int head_cut_cost(const HeadWords *words, int at)
{
    HeadWordKind before = words->items[at - 1].kind, after = words->items[at].kind;
    bool opens = opens_predicate(after) || after == HEAD_WORD_PREDICATE;
    switch (before) {
    case HEAD_WORD_MARK:
        return 0;
    case HEAD_WORD_ADVERB:
    case HEAD_WORD_PREPOSITION:
    case HEAD_WORD_CONJUNCTION:
        return COST_COMPOUND;
    case HEAD_WORD_VERB:
        return COST_OBJECT;
    case HEAD_WORD_CLITIC:
        return COST_CLITIC;
    case HEAD_WORD_PREDICATE:
        return opens ? 0 : 1;
    case HEAD_WORD_TIME:
        return opens ? COST_TIME : 1;
    default:
        break;
    }
    if (after == HEAD_WORD_CLITIC || after == HEAD_WORD_CONJUNCTION)
        return COST_COMPOUND;
    if (after == HEAD_WORD_MARK)
        return COST_COMPLETE;
    return opens ? cost_before_predicate(words, at) : cost_between_nouns(words, at);
}
