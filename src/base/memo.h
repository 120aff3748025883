/* memo.h - answers kept by all that they depend on, for work that comes again and again with the same question. */
#ifndef TYPESET_BASE_MEMO_H
#define TYPESET_BASE_MEMO_H

#include <stddef.h>
#include <stdint.h>

/*
 * A key holds everything that the answer depends on, as bytes, so that an old answer can never be a wrong one. A
 * round is one run of the program's work; what no question of a round asked for can be forgotten behind it.
 */
typedef struct Memo Memo;

typedef struct MemoEntry {
    const void *bytes; /* aligned for any type; until the entry is forgotten */
    size_t length;
    uint64_t number;   /* of this entry alone, in all the life of the memo; 0: nothing is kept */
} MemoEntry;

Memo *memo_new(void);
void memo_free(Memo *memo); /* NULL is allowed */

/* Begins a key; what it is made of follows, always in the same order. `kind` keeps the askers apart. */
void memo_key_begin(Memo *memo, const char *kind);
void memo_key_bytes(Memo *memo, const void *bytes, size_t length);
void memo_key_number(Memo *memo, int64_t number);
void memo_key_text(Memo *memo, const char *text); /* NULL is another than "" */

/* The answer to the key just made; number 0 when there is none. */
MemoEntry memo_find(Memo *memo);

/* Keeps a copy of the answer to the key just made, which had none. */
MemoEntry memo_keep(Memo *memo, const void *bytes, size_t length);

/* The same for an answer that owns more than its bytes: `release` is called with them when it is forgotten. */
MemoEntry memo_keep_owner(Memo *memo, const void *bytes, size_t length, void (*release)(void *bytes));

void memo_begin_round(Memo *memo);

/* Forgets what was neither asked for nor kept since the round began. */
void memo_forget_unused(Memo *memo);

int memo_count(const Memo *memo);

#endif
