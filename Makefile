# Makefile - builds, tests and installs typeset with GNU make. `make help` lists what it can do.

VERSION := 0.1.0
PREFIX  := /usr/local
DESTDIR :=
BUILD   := build

ifeq ($(origin CC),default)
CC := gcc
endif
ifeq ($(origin CXX),default)
CXX := g++
endif

# What the compiler is told besides optimisation. EXTRA_CFLAGS comes last and is for -Werror, sanitizers and the like.
OPTIMISE     := -O2 -g
EXTRA_CFLAGS ?=
WARNINGS     := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wvla
# No fused multiply-add: every machine and compiler has to round alike.
CODE_FLAGS   := $(OPTIMISE) -ffp-contract=off -ffile-prefix-map=$(CURDIR)=. $(EXTRA_CFLAGS)
DEFINES      := -D_XOPEN_SOURCE=700 -DTYPESET_VERSION='"$(VERSION)"' -DTYPESET_DATA_FOLDER='"$(PREFIX)/share/typeset"'
C_FLAGS      := -std=c11 $(WARNINGS) -Wstrict-prototypes -Wmissing-prototypes $(CODE_FLAGS) $(DEFINES) -Isrc
CXX_FLAGS    := -std=c++17 $(WARNINGS) $(CODE_FLAGS) $(DEFINES) -Isrc
LINK_FLAGS   := -Wl,--as-needed $(EXTRA_CFLAGS)

# pkg-config module : Debian package that brings it
LIBRARIES := \
    glib-2.0:libglib2.0-dev \
    pango:libpango1.0-dev \
    pangoft2:libpango1.0-dev \
    pangocairo:libpango1.0-dev \
    cairo:libcairo2-dev \
    harfbuzz:libharfbuzz-dev \
    harfbuzz-subset:libharfbuzz-dev \
    fontconfig:libfontconfig-dev \
    libcmark-gfm:libcmark-gfm-extensions-dev \
    tomlplusplus:libtomlplusplus-dev \
    librsvg-2.0:librsvg2-dev \
    json-glib-1.0:libjson-glib-dev \
    icu-uc:libicu-dev \
    icu-i18n:libicu-dev \
    libqpdf:libqpdf-dev \
    libdeflate:libdeflate-dev \
    lcms2:liblcms2-dev \
    libxml-2.0:libxml2-dev \
    freetype2:libfreetype-dev \
    libpng:libpng-dev \
    libjpeg:libjpeg62-turbo-dev \
    libmicrohttpd:libmicrohttpd-dev
# Libraries without a pkg-config module, header : name for the linker : package
PLAIN_LIBRARIES := hyphen.h:hyphen:libhyphen-dev
MODULES := $(foreach library,$(LIBRARIES),$(firstword $(subst :, ,$(library))))

BUILD_PACKAGES := build-essential pkg-config libglib2.0-dev libpango1.0-dev libcairo2-dev libharfbuzz-dev \
    libfontconfig-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libtomlplusplus-dev librsvg2-dev \
    libjson-glib-dev libicu-dev libqpdf-dev libdeflate-dev liblcms2-dev libxml2-dev libfreetype-dev \
    libpng-dev libjpeg62-turbo-dev libhyphen-dev libmicrohttpd-dev
# The CMYK profile of libgs-common is the one for the press when the layout names none; mutool draws plates.
PRESS_PACKAGES := libgs-common mupdf-tools
# Stories may be Word documents, which pandoc reads.
IMPORT_PACKAGES := pandoc
# texlive-lang-chinese brings FandolKai and FandolFang; hyphen-en-us is what English words are divided by.
FONT_PACKAGES  := fonts-noto-cjk fonts-noto-cjk-extra fonts-liberation fonts-lxgw-wenkai texlive-lang-chinese \
    hyphen-en-us
TEST_PACKAGES  := clang libclang-rt-dev valgrind poppler-utils ghostscript qpdf jq zip curl chromium chromium-driver
PACKAGES       := $(BUILD_PACKAGES) $(PRESS_PACKAGES) $(IMPORT_PACKAGES) $(FONT_PACKAGES) $(TEST_PACKAGES)

SOURCES       := $(sort $(wildcard src/*/*.c src/*/*.cpp))
OBJECTS       := $(patsubst src/%,$(BUILD)/obj/%.o,$(basename $(SOURCES)))
MAIN_OBJECT   := $(BUILD)/obj/cli/main.o
ARCHIVE       := $(BUILD)/libtypeset.a
PROGRAM       := $(BUILD)/typeset
TEST_PROGRAMS := $(patsubst tests/unit/%.c,$(BUILD)/tests/%,$(sort $(wildcard tests/unit/*.c)))
TOOLS         := $(patsubst tests/tools/%.c,$(BUILD)/tests/tools/%,$(sort $(wildcard tests/tools/*.c)))
BENCHMARKS    := $(patsubst tests/bench/%.c,$(BUILD)/bench/%,$(sort $(wildcard tests/bench/*.c)))

V := 0
QUIET := $(if $(filter 0,$(V)),@)
say    = $(if $(filter 0,$(V)),@printf '  %-4s %s\n' $(1) $(2))

.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: all deps sample test bench sanitize memcheck install uninstall clean help programs FORCE

all: $(PROGRAM)

help:
	@echo 'make deps       install all packages that building, setting and testing need (Debian, apt-get)'
	@echo 'make            build $(PROGRAM)'
	@echo 'make sample     set the sample issues into $(BUILD)/samples/'
	@echo 'make test       run all tests; ends with a line "N passed, N failed"'
	@echo 'make sanitize   run all tests in a build with AddressSanitizer and UndefinedBehaviorSanitizer'
	@echo 'make memcheck   run unit tests and samples under valgrind'
	@echo 'make bench      time typeset beside the least that any program must do'
	@echo 'make install    install below PREFIX ($(PREFIX)); DESTDIR is put before it'
	@echo 'make uninstall  take the installed files away again'
	@echo 'make clean      remove everything that was built'
	@echo
	@echo 'Variables: PREFIX, DESTDIR, BUILD (build folder), CC, CXX, EXTRA_CFLAGS, V=1 (show commands).'
	@echo 'Example:   make BUILD=build-clang CC=clang CXX=clang++ test'

# --- packages ---------------------------------------------------------------------------------

deps:
	@missing=$$(for package in $(PACKAGES); do \
	    dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || echo $$package; done); \
	if [ -z "$$missing" ]; then echo 'All packages are installed.'; exit 0; fi; \
	if [ "$$(id -u)" = 0 ]; then as_root=; else as_root=sudo; fi; \
	$$as_root apt-get update && \
	$$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $(PACKAGES)

# Found when a recipe runs, not when make starts: `make deps sample` begins without pkg-config.
$(BUILD)/libraries.cflags: Makefile
	@mkdir -p $(@D)
	@for tool in pkg-config:pkg-config $(firstword $(CC)):build-essential $(firstword $(CXX)):build-essential; do \
	    command -v "$${tool%%:*}" >/dev/null && continue; \
	    echo "The program $${tool%%:*} is missing; the Debian package $${tool#*:} brings it. To install all that is needed: make deps" >&2; \
	    exit 1; \
	done
	@status=0; for library in $(LIBRARIES); do \
	    pkg-config --exists "$${library%%:*}" && continue; \
	    echo "The library $${library%%:*} is missing; the Debian package $${library#*:} brings it. To install all that is needed: make deps" >&2; \
	    status=1; \
	done; for library in $(PLAIN_LIBRARIES); do \
	    header=$${library%%:*}; \
	    echo "#include <$$header>" | $(CC) $(EXTRA_CFLAGS) -E - >/dev/null 2>&1 && continue; \
	    echo "The header $$header is missing; the Debian package $${library##*:} brings it. To install all that is needed: make deps" >&2; \
	    status=1; \
	done; exit $$status
	@echo "$$(pkg-config --libs $(MODULES)) $(foreach library,$(PLAIN_LIBRARIES),-l$(word 2,$(subst :, ,$(library))))" > $(BUILD)/libraries.ldflags
	@pkg-config --cflags $(MODULES) | sed 's/-I/-isystem /g' > $@

ifneq ($(filter deps,$(MAKECMDGOALS)),)
$(BUILD)/libraries.cflags: | deps
endif

# Rewritten only when something in it changed, so that a new PREFIX or compiler builds again.
SETTINGS := $(CC) | $(CXX) | $(C_FLAGS) | $(CXX_FLAGS) | $(OBJECTS)
$(BUILD)/settings: FORCE
	@mkdir -p $(@D)
	@printf '%s\n' $(foreach word,$(SETTINGS),'$(subst ','\'',$(word))') | cmp -s - $@ || \
	 printf '%s\n' $(foreach word,$(SETTINGS),'$(subst ','\'',$(word))') > $@

# --- program ----------------------------------------------------------------------------------

CONFIGURED := $(BUILD)/settings $(BUILD)/libraries.cflags

$(BUILD)/obj/%.o: src/%.c $(CONFIGURED)
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(QUIET)$(CC) $(C_FLAGS) @$(BUILD)/libraries.cflags -MMD -MP -c -o $@ $<

$(BUILD)/obj/%.o: src/%.cpp $(CONFIGURED)
	@mkdir -p $(@D)
	$(call say,CXX,$<)
	$(QUIET)$(CXX) $(CXX_FLAGS) @$(BUILD)/libraries.cflags -MMD -MP -c -o $@ $<

# The assembler takes these in, which the compiler's list of dependencies does not say.
$(BUILD)/obj/serve/web_files.o: $(wildcard src/serve/web/*)

$(ARCHIVE): $(filter-out $(MAIN_OBJECT),$(OBJECTS)) $(BUILD)/settings
	$(call say,AR,$@)
	$(QUIET)rm -f $@ && $(AR) rcsD $@ $(filter %.o,$^)

link = $(CXX) $(LINK_FLAGS) -o $@ $(filter %.o %.a,$^) @$(BUILD)/libraries.ldflags -lm

$(PROGRAM): $(MAIN_OBJECT) $(ARCHIVE)
	$(call say,LINK,$@)
	$(QUIET)$(link)

# --- tests ------------------------------------------------------------------------------------

$(BUILD)/obj/tests/%.o: tests/%.c $(CONFIGURED)
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(QUIET)$(CC) $(C_FLAGS) -Itests -Itests/unit @$(BUILD)/libraries.cflags -MMD -MP -c -o $@ $<

$(BUILD)/tests/%: $(BUILD)/obj/tests/unit/%.o $(ARCHIVE)
	@mkdir -p $(@D)
	$(call say,LINK,$@)
	$(QUIET)$(link)

$(BUILD)/tests/tools/%: $(BUILD)/obj/tests/tools/%.o $(ARCHIVE)
	@mkdir -p $(@D)
	$(call say,LINK,$@)
	$(QUIET)$(link)

$(BUILD)/bench/%: $(BUILD)/obj/tests/bench/%.o $(ARCHIVE)
	@mkdir -p $(@D)
	$(call say,LINK,$@)
	$(QUIET)$(link)

# Object files are kept: they are what makes the next build quick.
.SECONDARY:

programs: $(PROGRAM) $(TEST_PROGRAMS) $(TOOLS)

test: programs
	@BUILD=$(BUILD) CC='$(CC)' tests/run.sh

SANITIZERS := -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
sanitize:
	$(MAKE) BUILD=build-sanitize OPTIMISE='-O1 -g' EXTRA_CFLAGS='$(EXTRA_CFLAGS) $(SANITIZERS)' programs
	@. tests/sanitizers.sh && BUILD=build-sanitize CC='$(CC)' tests/run.sh

memcheck: programs
	@BUILD=$(BUILD) tests/memcheck.sh

bench: $(PROGRAM) $(BENCHMARKS) $(TOOLS)
	@BUILD=$(BUILD) tests/bench/bench.sh

# --- use --------------------------------------------------------------------------------------

sample: $(PROGRAM)
	@mkdir -p $(BUILD)/samples
	@status=0; for manifest in samples/*/issue*.toml; do \
	    name=$${manifest%/*}; pdf=$(BUILD)/samples/$${name##*/}.pdf; \
	    $(PROGRAM) $$manifest -o $$pdf || status=$$?; \
	    if [ -e $$pdf ]; then echo "$$manifest is set: $$pdf"; fi; \
	done; exit $$status

DATA := $(DESTDIR)$(PREFIX)/share/typeset

install: $(PROGRAM)
	install -d $(DESTDIR)$(PREFIX)/bin $(DATA)/layouts/ornaments $(DATA)/fonts
	install -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/typeset
	install -m 644 layouts/*.toml $(DATA)/layouts
	install -m 644 layouts/ornaments/*.svg $(DATA)/layouts/ornaments
	install -m 644 fonts/* $(DATA)/fonts

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/typeset
	rm -rf $(DATA)

clean:
	rm -rf $(BUILD) build-sanitize

-include $(OBJECTS:.o=.d) $(wildcard $(BUILD)/obj/tests/*/*.d)
