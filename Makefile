# Each target sets up what it needs.
prefix ?= /usr/local
PREFIX ?= $(prefix)
# Not every shell writes a home out behind an equals sign.
below := $(DESTDIR)$(patsubst ~/%,$(HOME)/%,$(PREFIX))

.PHONY: run test check demo-journal sanitize fuzz soak bench stress coverage format pictures stage install uninstall static deb dist check-install check-deb

run:
	@.ci/dependencies
	swift build -c release --product bodymap
	@.build/release/bodymap $(ARGS)

test:
	@.ci/dependencies test
	swift test

check: test
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources Fuzz/Package.swift Fuzz/Sources
	.build/debug/bodymap check Assets

# Built in folders of their own: C and Swift that meet bytes from outside, and the program in a terminal, watched for wrong
# addresses, and in C for undefined behaviour, which traps (Swift has no such runtime on Linux); what runs side by side, for
# races. ncurses keeps what it has until the end. Swift's own report of a crash reads other stacks, which the sanitizer takes for
# another error, and neither ends: the sanitizer tells where a trap was.
undefined := -fsanitize=undefined -fsanitize-trap=undefined -fno-sanitize=vptr
sanitize:
	@.ci/dependencies test
	SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0:handle_sigill=1 swift test --sanitize address $(addprefix -Xcc ,$(undefined)) $(addprefix -Xcxx ,$(undefined)) \
	  --scratch-path .build/address --filter 'TerminalTests|AtlasSourceTests|TextTests|JobTests|GroundTests|SignTests'
	SWIFT_BACKTRACE=enable=no TSAN_OPTIONS=halt_on_error=1 swift test --sanitize thread --scratch-path .build/thread \
	  --filter 'AtlasSourceTests|FigureTests|PictureTests|ProcessorsTests'

# Made-up bytes for the decoder of input: a minute, or SECONDS=600.
fuzz:
	@.ci/dependencies
	swift build -c release --package-path Fuzz --scratch-path .build/fuzz
	@mkdir -p .build/fuzz/corpus
	.build/fuzz/release/Fuzz -dict=Fuzz/decoder.dict -max_len=512 -max_total_time=$(or $(SECONDS),60) -artifact_prefix=.build/fuzz/ .build/fuzz/corpus

# A million random keys and ten thousand resizes in the real program, whose memory stays flat.
soak:
	@.ci/dependencies
	swift build -c release --product bodymap
	BODYMAP_ASSETS=$(CURDIR)/Assets python3 Tests/soak.py .build/release/bodymap

# Twenty times, with as many idle loops beside it as there are processors: what fails by chance fails here.
stress:
	@.ci/dependencies test
	swift build --build-tests
	@for n in $$(seq $$(nproc)); do (while :; do :; done) & busy="$$busy $$!"; done; trap "kill $$busy" EXIT INT TERM; \
	for run in $$(seq 20); do echo "run $$run"; swift test --skip-build 2>&1 | grep -E "✘|Test run with" ; \
	done | tee .build/stress.log; ! grep -q ✘ .build/stress.log

# A program that is killed, as some tests do, leaves half a record: SwiftPM takes none then, and the rest is put together here.
coverage:
	@.ci/dependencies test
	@rm -rf .build/coverage/debug/codecov
	@swift test --enable-code-coverage --scratch-path .build/coverage 2>&1 | tee .build/coverage.log | grep -E "✘|✔ Test run" ; grep -q "✔ Test run" .build/coverage.log
	@tools=$$(dirname $$(readlink -f $$(command -v swift))); \
	$$tools/llvm-profdata merge --failure-mode=warn -o .build/coverage/all.profdata .build/coverage/debug/codecov/*.profraw 2>/dev/null && \
	$$tools/llvm-cov report --ignore-filename-regex='(\.build|Tests)/' -instr-profile=.build/coverage/all.profdata \
	  $$(find .build/coverage -name '*.xctest' -type f) -object .build/coverage/debug/bodymap

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources Fuzz/Package.swift Fuzz/Sources

bench:
	@.ci/dependencies
	@# SwiftPM plans anew only then, and does not see a new file of the package one folder up.
	@rm -f Benchmarks/.build/release.yaml
	BODYMAP_ASSETS=$(CURDIR)/Assets swift run -c release --package-path Benchmarks Benchmarks
	@$(MAKE) --no-print-directory stage
	python3 Benchmarks/beside.py .build/stage/bin/bodymap
	python3 Benchmarks/journal.py .build/stage/bin/bodymap

# A month of a person's neck, in a journal of its own that may be looked at, changed and thrown away.
demo-journal:
	@.ci/dependencies
	swift build --product bodymap
	@mkdir -p .build/demo && rm -f .build/demo/*
	python3 Documentation/demo-journal.py > .build/demo/neck.csv
	@.build/debug/bodymap journal import .build/demo/neck.csv --journal .build/demo/neck.sqlite
	@.build/debug/bodymap journal trend back-of-neck:left --journal .build/demo/neck.sqlite
	@echo "Look at it with: BODYMAP_JOURNAL=$(CURDIR)/.build/demo/neck.sqlite .build/debug/bodymap journal"

# The pictures of the README, taken of the real program in a real terminal.
pictures:
	@.ci/dependencies test
	swift build --product bodymap
	BODYMAP_ASSETS=$(CURDIR)/Assets python3 Documentation/pictures.py .build/debug/bodymap Documentation/Pictures

# Linked anew each time, for what it is linked with may lie in .build/whole or not.
build_program = rm -f .build/release/bodymap && swift build -c release --product bodymap --static-swift-stdlib --disable-local-rpath

# All that is installed, in one folder. sudo may not find Swift: then what was staged before is taken.
stage:
	@if ! command -v swift >/dev/null && [ -x .build/stage/bin/bodymap ]; then echo "No swift here: taking what was built before."; \
	else .ci/dependencies && Packaging/whole .build/whole && $(build_program) && \
	  Packaging/stage .build/release/bodymap .build/stage; fi

install:
	@Packaging/place may .build/stage "$(below)"
	@$(MAKE) --no-print-directory stage
	@Packaging/place install .build/stage "$(below)"

uninstall:
	@Packaging/place uninstall .build/stage "$(below)"

# One folder that runs where there is neither Swift nor one of the libraries.
static: stage
	@.ci/dependencies package
	@Packaging/static .build/stage .build/dist

# With the libraries of the system, which Debian mends for all.
deb:
	@.ci/dependencies package
	@rm -rf .build/whole
	$(build_program)
	@Packaging/stage .build/release/bodymap .build/stage-deb
	@Packaging/deb .build/stage-deb .build/dist

dist:
	@mkdir -p .build/dist
	@name=bodymap-$$(Packaging/version); git archive --prefix=$$name/ HEAD | gzip -9n > .build/dist/$$name.tar.gz && echo .build/dist/$$name.tar.gz

# What is installed holds: desktop file, metainfo, manual pages, completions in three shells, and that nothing is left.
check-install: stage
	@.ci/dependencies package
	@Packaging/check-install .build/stage

# The package in a fresh root of Debian 12 without Swift.
check-deb: deb
	@Packaging/check-deb .build/dist
