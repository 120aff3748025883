/* head_words.c - ICU's words of a head put together and told apart by small tables. Called by phrase_break.c. */
#include "page/head_words.h"

#include <glib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

#define ZERO_WIDTH_SPACE "\xE2\x80\x8B"

/* Most characters of a word put together from single ones. */
enum { LONGEST_LEFTOVER = 4, LONG_OBJECT = 7 };

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
     "让 给 赴 是 变 用 靠 成 请 当 做 修 建 说 看 找 上 到 开 送 办 搬 忙 护 拓 促 保 稳 抓 借 共话 共享 共建 共赴 共谋 包揽 投入 整治 下发 "
     "吸引 陪伴 参加 参与 观看 欣赏 感受 享受 传授 弘扬 继承 收集 采集 采摘 采用 利用 运用 选用 启用 租用 安装 拆除 "
     "清理 清扫 清除 清洗 打扫 整理 修补 修剪 翻新 更换 改建 改为 扩建 兴建 筹建 搭建 铺设 架设 开设 开办 创办 主办 "
     "承办 承担 承接 负责 担任 拥有 涵盖 容纳 接纳 接待 接受 接收 击败 战胜 追赶 追逐 寻找 寻访 探访 走访 拜访 探望 "
     "照顾 照料 照亮 温暖 感动 打动 鼓励 激励 鼓舞 推迟 推荐 推介 展示 展现 呈现 体现 反映 揭示 揭秘 记录 讲解 介绍 "
     "解读 解答 验证 证明 证实 确认 确定 选择 评选 避免 防止 阻止 制止 阻断 预防 转移 转让 运送 输送 护送 赠送 奖励 "
     "资助 抢救 抢修 抢收 抢种 播种 栽种 饲养 喂养 酿造 制作 研制 研发 发明 描绘 勾勒 拍摄 录制 出版 刊登 撰写 编写 "
     "制定 制订 起草 规范 整合 凝聚 汇聚 聚集 分享 分担 分发 派发 派遣 安排 安置 投放 加入 融入 引入 纳入 列入 进驻 "
     "入驻 入选 当选 跻身 刷新 改写 保持 维持 延续 拓宽 拓展 加固 疏通 疏导 追踪 锁定 挽救 换来 带来 引来 放宽 放开 "
     "收紧 发起 掀起 重温 重现 再现 重启 重返 重回 取得 争取 获取 领取 申领 申请 减免 免除 缴纳 兑现 履行 遵守 推行 "
     "实行 发挥 掌握 了解 学会 教会 绘制 守望 守候 等候 坚守 驻守 看护 呵护 爱护 关爱 牵挂 怀念 "
     "决定 希望 建议 要求 允许 确保 认为 表示"},

    {HEAD_WORD_PREDICATE,
     "过半 落幕 开幕 闭幕 开张 开业 开工 开学 开赛 开跑 竣工 完工 通车 通航 首飞 施行 实施 生效 落地 落成 揭牌 "
     "增长 下降 上升 回升 回落 回暖 上涨 下跌 向好 平稳 好转 提速 增速 结束 开始 到来 出炉 亮相 上线 上市 "
     "上演 丰收 增产 增收 夺冠 摘金 出征 启程 起航 收官 在即 在望 转正 升级 停课 停工 来袭 走红 走俏 热销 受阻 遇阻 停运 "
     "明显 显著 良好 充足 齐全 红火 火爆 旺盛 可期 可观 问世 面世 诞生 开园 开馆 开镜 开播 开课 开考 开演 开诊 开街 "
     "开渔 封顶 合龙 贯通 通水 通电 复工 复产 复课 复航 停业 歇业 挂牌 换届 焕新 到位 到岗 上岗 履新 归来 归队 出海 "
     "离港 靠岸 起飞 降落 着陆 入轨 入冬 入春 入夏 入秋 入汛 盛开 飘香 开镰 归仓 放晴 落户 安家 扎根 见效 告捷 告急 "
     "售罄 脱销 涨价 降价 破冰 过万 过亿 翻番 翻倍 减半 居首 领跑 揭幕 谢幕 杀青 登场 走高 走低 受益 受欢迎 投入使用 投入运营 投入生产 交付使用"},
    {HEAD_WORD_ADVERB,
     "正式 成功 全面 全力 合力 共同 携手 联手 联合 首次 再次 再度 重新 陆续 持续 不断 继续 进一步 同比 环比 "
     "依法 依规 免费 紧急 迅速 快速 率先 积极 努力 切实 总体 基本 提前 统一 连夜 全程 全部 一律 一同 一起 分别 分批 "
     "逐步 逐渐 逐一 日益 纷纷 频频 接连 连续 相继 先后 同步 仍然 依旧 始终 一直 常年 长期 临时 随时 及时 按时 准时 "
     "如期 定期 按期 限时 主动 自愿 自发 亲手 亲自 当场 有序 稳步 大幅 小幅 争相 抢先 优先 集体 严格 坚决 踊跃 热情 "
     "精心 专门 反复 多次 早起 早早 悄然 欣然 如何 怎样 为何 何以 不再 不能 不得 不用 不要 "
     "也能 都能 正在 已经 即将 必须 可以 应当 有望 拟 将 已 正 也 都 能 会 可 要 再 又 仍 须 应 不 未 更 最 才 就"},
    {HEAD_WORD_TIME,
     "今日 明日 昨日 今天 明天 昨天 今晨 今晚 昨晚 每晚 今年 明年 去年 上半年 下半年 年内 年底 年初 本周 下周 本月 "
     "下月 元旦 春节 清明 端午 中秋 国庆 季度 近日 日前 夜里 假期 周末 五一 十一"},
    {HEAD_WORD_PREPOSITION, "在 对 把 被 从 向 为 以 由 于 按 因 据 将"},
    {HEAD_WORD_CONJUNCTION, "和 与 及 或 暨 同"},
    {HEAD_WORD_CLITIC, "的 了 吗 呢 吧 地 得 着 过 们 等 之"},
};

/* Characters that say what a verb of one character came to: 办起, 剪出, 收下, but not 桥下. */
static const char complements[] = "起 出 成 到 入 回 进 满 遍 完 达 掉 住 临 上 下 开 过 来 去 走 好 为 给";
static const char no_complements[] = "收入 支出 演出 产出 分成 合成 生成 通达 发达 养成 结成 推进 演进 改进 引进 提成 学好";
static const char verb_characters[] =
    "收 留 放 种 换 挂 送 搬 写 画 贴 铺 装 摆 拍 买 卖 住 坐 跑 走 爬 登 骑 开 飞 吃 喝 穿 戴 用 打 推 拉 拿 带 捧 "
    "迎 接 抬 端 交 说 讲 唱 看 听 读 学 教 找 叫 认 变 改 转 修 建 造 搭 架 盖 挖 栽 点 添 加 补 缝 剪 刻 织 编 拆 "
    "拼 染 煮 蒸 烤 炒 包 扎 办 串 筑 撑 扛 挑 传 寄 献 递 投 赶 奔 驶 游 做 跳 冲 闯 涌 流 滑 落 长 生 孵 产 酿 结 "
    "引 领 牵 签 谈 定 评 选 争 抢 夺 赢 追 查 测 算 记 想 站 立 躺 守 停 围 聚 分 合 连 通 翻 跨 踏 迈 扔 抛 射 发 "
    "排 藏 保 护 救 治 养 喂 描 绣 雕 塑 铸 锻 烧 吹 弹 演 奏 返 升 降 提 举 扶 抱 背";

/* What is done, with a verb before it that says what: 整治|行动. */
static const char deeds[] = "大会 会议 典礼 仪式 活动 行动 工程 项目 计划 方案 措施 办法 制度 机制 系统 比赛 工作 业务 任务";

/* What a verb before it has much or little of: 通车|里程. */
static const char measures_of_deeds[] = "里程 幅度 速度 面积 数量 力度 步伐 进程 进度 时间 费用 价格 成本 效率 典礼 仪式";

/* They make a time or a place of what stands before them, clauses too: 通车|之前. */
static const char relators[] = "之前 之后 之际 之时 之间 之中 之内 之外 以前 以后 以来 以内 以外 以上 以下 期间 前后 过后 前夕";

/* Verbs whose object is a clause, as a rule. */
static const char clause_verbs[] = "预计 决定 希望 建议 要求 允许 确保 呼吁 提醒 认为 表示 力争 期待";

/* What a number begins with, and what ends it before the thing that is counted. */
static const char counts[] = "一 二 两 三 四 五 六 七 八 九 十 百 千 万 数 几 多 每 首 第";
static const char measures[] =
    "个 位 名 座 条 把 张 本 枚 支 只 种 项 件 家 台 辆 户 届 场 部 艘 架 棵 株 幅 册 套 批 道 处 所 间 群 队 片 亩 吨 颗 首 封";

/* Characters that make one word with the one before them. */
static const char suffixes[] =
    "员 者 家 生 师 长 手 民 工 节 业 化 馆 机 部 局 厅 院 校 站 线 号 市 省 县 区 镇 村 乡 路 街 桥 楼 店 厂 园 场 "
    "所 室 港 岛 湖 河 江 山 率 量 度 性 力 权 法 队 组 团 会 展 赛 奖 杯 品 额 期 费 税 款 证 书 报 网 库 群 带 "
    "圈 链 城 上 下 里 中 内 外 前 后 间 时 水 车 船 票 饭 药 粮 床 椅 型 式 级 类 版 季 日 月 年 届 位 个 名 条 "
    "项 件 天 次 万 亿 元 吨 米 亩";

/* Nouns that end a compound and hardly begin one: 教师节|大会. */
static const char compound_ends[] =
    "大会 会议 典礼 仪式 爱好者 从业者 负责人 传承人 幅度 速度 里程 面积 数量 力度 步伐 进程 秩序 格局 人员 网点 "
    "器材 指南 手册 技艺 技能 时间 费用 价格 成本 效率 活动 工作 行动 工程 项目 体系 机制 制度 岗位 计划 方案 政策 办法 措施 规定 条例 标准 试点 "
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

static int length_in_characters(const char *text, const HeadWord *word)
{
    return (int)g_utf8_strlen(text + word->start, (gssize)(word->end - word->start));
}

/* The first or the last character of a word as a word. */
static HeadWord first_character(const char *text, const HeadWord *word)
{
    return (HeadWord){.start = word->start, .end = (int)(g_utf8_next_char(text + word->start) - text)};
}

static HeadWord last_character(const char *text, const HeadWord *word)
{
    return (HeadWord){.start = (int)(g_utf8_prev_char(text + word->end) - text), .end = word->end};
}

static bool has_complement(const char *text, const HeadWord *word)
{
    if (length_in_characters(text, word) != 2 || is_word_in(no_complements, text, word))
        return false;
    HeadWord first = first_character(text, word), last = last_character(text, word);
    return is_word_in(verb_characters, text, &first) && is_word_in(complements, text, &last);
}

/* 五座, 百种, 第一百名: what is counted follows. */
static bool is_quantity(const char *text, const HeadWord *word)
{
    HeadWord first = first_character(text, word), last = last_character(text, word);
    return length_in_characters(text, word) > 1 && is_word_in(counts, text, &first) && is_word_in(measures, text, &last);
}

static const KindRow *find_kind_row(const char *text, const HeadWord *word)
{
    for (size_t i = 0; i < G_N_ELEMENTS(kind_rows); i++)
        if (is_word_in(kind_rows[i].words, text, word))
            return &kind_rows[i];
    return NULL;
}

static HeadWordKind kind_of(const char *text, const HeadWord *word)
{
    gunichar first = g_utf8_get_char(text + word->start);
    if (g_unichar_get_script(first) != G_UNICODE_SCRIPT_HAN)
        return HEAD_WORD_MARK;
    const KindRow *row = find_kind_row(text, word);
    if (row)
        return row->kind;
    return has_complement(text, word) ? HEAD_WORD_VERB : HEAD_WORD_NOUN;
}

/* Sets what follows from the word alone, its kind being known. */
static void describe(const char *text, HeadWord *word)
{
    word->is_short = length_in_characters(text, word) == 1;
    word->is_quantity = is_quantity(text, word);
    HeadWord last = last_character(text, word);
    word->is_relator = is_word_in(relators, text, word);
    word->dates = word->is_relator || (!word->is_short && word->kind == HEAD_WORD_NOUN && is_word_in("后 时", text, &last));
    word->is_measure = is_word_in(measures_of_deeds, text, word);
    word->takes_clause = is_word_in(clause_verbs, text, word);
    word->ends_compound = word->kind == HEAD_WORD_NOUN && is_word_in(compound_ends, text, word);
}

static HeadWord *last_of(GArray *words)
{
    return words->len ? &g_array_index(words, HeadWord, words->len - 1) : NULL;
}

static void append_word(GArray *words, const char *text, int start, int end)
{
    HeadWord word = {.start = start, .end = end};
    word.kind = kind_of(text, &word);
    describe(text, &word);
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
    bool is_enclitic = word->kind == HEAD_WORD_CLITIC && !is_word_in("地", text, word); /* 多地, 两地 */
    return !is_enclitic && word->kind != HEAD_WORD_MARK && word->kind != HEAD_WORD_PREPOSITION &&
           word->kind != HEAD_WORD_CONJUNCTION && length_in_characters(text, previous) == 1 &&
           is_word_in(prefixes, text, previous);
}

/* 主|汛期 is as complete as 汛|期. */
static bool ends_with_suffix(const char *text, const HeadWord *word)
{
    HeadWord last = last_character(text, word);
    return !word->is_short && word->kind == HEAD_WORD_NOUN && is_word_in(suffixes, text, &last);
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
    describe(text, previous);
}

/* The dictionary's 年轻|人入|驻: the border moves where that leaves a word of the table behind it. */
static void move_border(const char *text, HeadWord *previous, HeadWord *word)
{
    HeadWord last = last_character(text, previous), both = {.start = last.start, .end = word->end};
    if (previous->kind != HEAD_WORD_NOUN || word->kind != HEAD_WORD_NOUN || previous->is_short || !word->is_short ||
        !find_kind_row(text, &both))
        return;
    previous->end = word->start = last.start;
    previous->kind = kind_of(text, previous);
    word->kind = kind_of(text, word);
    describe(text, previous);
    describe(text, word);
}

static void move_borders(GArray *pieces, const char *text)
{
    for (guint i = 1; i < pieces->len; i++)
        move_border(text, &g_array_index(pieces, HeadWord, i - 1), &g_array_index(pieces, HeadWord, i));
}

static bool is_unlisted(const HeadWord *word, bool is_short)
{
    return word->kind == HEAD_WORD_NOUN && word->is_short == is_short;
}

/* 走|村入|户: where the dictionary leaves a character on either side, the four are one phrase. */
static bool is_four_character_phrase(GArray *pieces, const char *text, guint at)
{
    if (at + 2 >= pieces->len)
        return false;
    const HeadWord *first = &g_array_index(pieces, HeadWord, at), *middle = first + 1, *last = first + 2;
    if ((at > 0 && is_unlisted(first - 1, true)) || (at + 3 < pieces->len && is_unlisted(last + 1, true)))
        return false;
    return is_unlisted(first, true) && is_unlisted(middle, false) && is_unlisted(last, true) &&
           length_in_characters(text, middle) == 2 && !is_word_in(prefixes, text, first) &&
           !is_word_in(suffixes, text, first) && !is_word_in(suffixes, text, last) && !is_word_in(prefixes, text, last);
}

static GArray *put_phrases_together(GArray *pieces, const char *text)
{
    GArray *words = g_array_new(FALSE, FALSE, sizeof(HeadWord));
    for (guint i = 0; i < pieces->len; i++) {
        HeadWord word = g_array_index(pieces, HeadWord, i);
        if (is_four_character_phrase(pieces, text, i)) {
            i += 2;
            word.end = g_array_index(pieces, HeadWord, i).end;
            describe(text, &word);
        }
        g_array_append_val(words, word);
    }
    g_array_unref(pieces);
    return words;
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
        else if (takes_prefix(text, previous, piece))
            join_words(text, previous, piece, ends_with_suffix(text, piece));
        else if (are_leftovers(text, previous, piece))
            join_words(text, previous, piece, false);
        else if (takes_suffix(text, previous, piece))
            join_words(text, previous, piece, true);
        else
            g_array_append_val(words, *piece);
    }
    g_array_unref(pieces);
    return words;
}

static bool is_verb_at(GArray *words, guint at)
{
    return at < words->len && g_array_index(words, HeadWord, at).kind == HEAD_WORD_VERB;
}

static bool has_verb_between(GArray *words, guint first, guint end)
{
    for (guint i = first; i < end; i++)
        if (is_verb_at(words, i))
            return true;
    return false;
}

/* 开展环境整治行动: behind a verb, one that stands before such a noun belongs to it. */
static bool is_attribute(GArray *words, const char *text, guint at)
{
    return is_verb_at(words, at) && !g_array_index(words, HeadWord, at).is_short && at + 1 < words->len &&
           is_word_in(deeds, text, &g_array_index(words, HeadWord, at + 1)) && has_verb_between(words, 0, at);
}

/* 过重阳节 beside 走过, 用一把剪刀剪出 beside 用新技术: what a word is depends on its neighbours. */
static void settle_kinds(GArray *words, const char *text)
{
    for (guint i = 0; i < words->len; i++) {
        HeadWord *word = &g_array_index(words, HeadWord, i);
        bool goes_on = i > 0 && i + 1 < words->len;
        if (goes_on && is_word_in("过", text, word) && !is_verb_at(words, i - 1))
            word->kind = HEAD_WORD_VERB;
        else if (goes_on && is_word_in("用", text, word) && has_verb_between(words, i + 1, words->len))
            word->kind = HEAD_WORD_PREPOSITION;
        else if (is_attribute(words, text, i))
            word->kind = HEAD_WORD_NOUN;
    }
}

/* 8.1.1: of a head with breaks of its own only those are used. */
static void append_given_words(GArray *words, const char *text)
{
    const char *start = text;
    for (const char *end; (end = strstr(start, ZERO_WIDTH_SPACE)) != NULL; start = end + strlen(ZERO_WIDTH_SPACE))
        append_word(words, text, (int)(start - text), (int)(end - text + (int)strlen(ZERO_WIDTH_SPACE)));
    append_word(words, text, (int)(start - text), (int)strlen(text));
}

static void measure_rests(GArray *words, const char *text)
{
    for (guint i = 0; i < words->len; i++) {
        HeadWord *word = &g_array_index(words, HeadWord, i);
        word->leaves_much = g_utf8_strlen(text + word->start, -1) >= LONG_OBJECT;
    }
}

HeadWords head_words_from_text(Arena *arena, const char *text)
{
    GArray *words = g_array_new(FALSE, FALSE, sizeof(HeadWord));
    if (strstr(text, ZERO_WIDTH_SPACE)) {
        append_given_words(words, text);
    } else {
        append_dictionary_words(words, text);
        move_borders(words, text);
        words = put_together(put_phrases_together(put_listed_together(words, text), text), text);
        settle_kinds(words, text);
    }
    measure_rests(words, text);
    HeadWords result = {.items = arena_copy(arena, words->data, words->len, sizeof(HeadWord)), .count = (int)words->len};
    g_array_unref(words);
    return result;
}
