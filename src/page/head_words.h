/* head_words.h - the words of a headline and how well a line may end before each. Inside page/ only. */
#ifndef TYPESET_PAGE_HEAD_WORDS_H
#define TYPESET_PAGE_HEAD_WORDS_H

#include "base/arena.h"

#include <stdbool.h>

/* What a word does in a head. Everything that is in no table is a noun. */
typedef enum HeadWordKind {
    HEAD_WORD_NOUN,
    HEAD_WORD_VERB,        /* an object follows */
    HEAD_WORD_PREDICATE,   /* says all: 过半, 落幕; a clause ends with it */
    HEAD_WORD_ADVERB,      /* before a verb: 正式, 将, 能 */
    HEAD_WORD_TIME,        /* 今日, 明年 */
    HEAD_WORD_PREPOSITION, /* 把, 为: with a noun, before a verb */
    HEAD_WORD_CONJUNCTION, /* 与, 和 */
    HEAD_WORD_CLITIC,      /* 的, 了: belongs to the word before */
    HEAD_WORD_MARK,        /* punctuation, space, figures, Latin */
} HeadWordKind;

typedef struct HeadWord {
    int start; /* bytes in the text */
    int end;
    HeadWordKind kind;
    bool is_complete;   /* a noun with a suffix: 毕业生, 运动会 */
    bool ends_compound; /* a noun that hardly begins a phrase: 大会, 工作 */
    bool is_short;      /* of one character */
    bool is_quantity;   /* 五座, 百种: stays with what is counted */
    bool is_measure;    /* 里程 of 通车里程 */
    bool takes_clause;  /* 预计, 决定: the object is a clause */
    bool is_relator;    /* 之前: belongs to what stands before it, be it a clause */
    bool dates;         /* 清淤后, 之前: ends what says when */
    bool leaves_much;   /* as many characters from here on as make a line of their own */
} HeadWord;

typedef struct HeadWords {
    HeadWord *items;
    int count;
} HeadWords;

/*
 * Cuts `text` into words: those of ICU's dictionary, with what it leaves over put together again. A
 * suffix joins the word before it, a prefix or a surname the word after, single characters one
 * another. Where U+200B stands in the text, it alone parts words. The result lives in `arena`.
 */
HeadWords head_words_from_text(Arena *arena, const char *text);

/* What it costs the sense to end a line before word `at`, in em squared (8.1); 0 before a predicate. */
int head_cut_cost(const HeadWords *words, int at);

#endif
