/* head_sense.c - what a cut between two words of a head costs the sense, by what the words around it do. Called by phrase_break.c. */
#include "page/head_words.h"

/*
 * Costs in em squared, beside the squares of 8.1: a difference of four characters between two lines
 * costs 8. Sense beats balance, so that a cut inside a compound costs more than any usual difference.
 */
enum {
    COST_CLAUSE = 6,      /* between two clauses without a mark: 时间|读者 */
    COST_GUESS = 13,      /* the same, where neither word says that the clause ends: 独居|老人 */
    COST_CONTENT = 4,     /* 预计|周末降温: the object is a clause */
    COST_PHRASE = 4,      /* 把论文|写在: the noun belongs to the verb that follows */
    COST_TIME = 6,        /* 明年元旦|向 */
    COST_OBJECT = 13,     /* a verb and its object, */
    COST_LONG_OBJECT = 11, /* which may be a line of its own */
    COST_INNER = 10,      /* 水质|连续达标 where a clause has ended before or one follows */
    COST_COMPLETE = 10,   /* 毕业生|就业 */
    COST_CLITIC = 14,     /* 的|书店 */
    COST_COMPOUND = 28,   /* 常务|会议 */
};

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

/* A clause has ended before `at`, and another goes on from there. */
static bool is_clause_border(const HeadWords *words, int at)
{
    const HeadWord *before = &words->items[at - 1], *after = &words->items[at];
    bool ends = before->kind == HEAD_WORD_PREDICATE || before->dates;
    return ends && !after->is_measure && !after->is_relator && after->kind != HEAD_WORD_CLITIC && has_predicate(words, at, words->count);
}

static bool has_other_clause_border(const HeadWords *words, int at)
{
    for (int i = 1; i < words->count; i++)
        if (i != at && is_clause_border(words, i))
            return true;
    return false;
}

static int cost_before_predicate(const HeadWords *words, int at)
{
    bool goes_on = words->items[at].kind == HEAD_WORD_PREDICATE && at + 1 < words->count;
    if (goes_on)
        return COST_COMPLETE;
    if (preposition_is_open(words, at))
        return COST_PHRASE;
    return has_other_clause_border(words, at) ? COST_INNER : 0;
}

/* 时间|读者: one of the two says that a clause ends between them. */
static int cost_between_clauses(const HeadWord *before, const HeadWord *after)
{
    return before->ends_compound || before->is_complete || after->is_complete ? COST_CLAUSE : COST_GUESS;
}

static int cost_between_nouns(const HeadWords *words, int at)
{
    const HeadWord *before = &words->items[at - 1], *after = &words->items[at];
    if (after->ends_compound || before->is_quantity || before->is_short || after->is_short)
        return COST_COMPOUND;
    if (has_predicate(words, 0, at) && has_predicate(words, at + 1, words->count) && !preposition_is_open(words, at))
        return cost_between_clauses(before, after);
    return before->is_complete ? COST_COMPLETE : COST_COMPOUND;
}

/* A verb of one character, or before another verb, does not stand without what follows: 用|原来的石料, 坚持|用. */
static int cost_behind_verb(const HeadWords *words, int at)
{
    const HeadWord *verb = &words->items[at - 1];
    if (verb->takes_clause && has_predicate(words, at, words->count))
        return COST_CONTENT;
    if (verb->is_short || words->items[at].kind == HEAD_WORD_VERB)
        return COST_COMPOUND;
    return has_predicate(words, at, words->count) || !words->items[at].leaves_much ? COST_OBJECT : COST_LONG_OBJECT;
}

/* 预计周末|降温: the time belongs to the clause that the verb has. */
static int cost_behind_time(const HeadWords *words, int at, bool opens)
{
    if (at > 1 && words->items[at - 2].takes_clause)
        return COST_COMPOUND;
    return opens ? COST_TIME : 1;
}

int head_cut_cost(const HeadWords *words, int at)
{
    HeadWordKind before = words->items[at - 1].kind, after = words->items[at].kind;
    bool opens = opens_predicate(after) || after == HEAD_WORD_PREDICATE;
    if (words->items[at].is_relator)
        return COST_COMPOUND;
    if (words->items[at - 1].dates && is_clause_border(words, at))
        return 1;
    switch (before) {
    case HEAD_WORD_MARK:
        return 0;
    case HEAD_WORD_ADVERB:
    case HEAD_WORD_PREPOSITION:
    case HEAD_WORD_CONJUNCTION:
        return COST_COMPOUND;
    case HEAD_WORD_VERB:
        return cost_behind_verb(words, at);
    case HEAD_WORD_CLITIC:
        return COST_CLITIC + (preposition_is_open(words, at) ? COST_COMPOUND : 0);
    case HEAD_WORD_PREDICATE:
        return opens ? 0 : words->items[at].is_measure ? COST_COMPOUND : 1; /* 通车|里程 */
    case HEAD_WORD_TIME:
        return cost_behind_time(words, at, opens);
    default:
        break;
    }
    if (after == HEAD_WORD_CLITIC || after == HEAD_WORD_CONJUNCTION)
        return COST_COMPOUND;
    if (after == HEAD_WORD_MARK)
        return COST_COMPLETE;
    return opens ? cost_before_predicate(words, at) : cost_between_nouns(words, at);
}
