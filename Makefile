# Each target sets up what it needs.
prefix ?= /usr/local

.PHONY: run test check bench stress coverage format install pictures

run:
	@.ci/dependencies
	swift build -c release --product bodymap
	@.build/release/bodymap $(ARGS)

test:
	@.ci/dependencies test
	swift test

check: test
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources
	.build/debug/bodymap check Assets

# Twenty times, with as many idle loops beside it as there are processors: what fails by chance fails here.
stress:
	@.ci/dependencies test
	swift build --build-tests
	@for n in $$(seq $$(nproc)); do (while :; do :; done) & busy="$$busy $$!"; done; trap "kill $$busy" EXIT INT TERM; \
	for run in $$(seq 20); do echo "run $$run"; swift test --skip-build 2>&1 | grep -E "✘|Test run with" ; \
	done | tee .build/stress.log; ! grep -q ✘ .build/stress.log

coverage:
	@.ci/dependencies test
	swift test --enable-code-coverage --scratch-path .build/coverage
	@$$(dirname $$(readlink -f $$(command -v swift)))/llvm-cov report --ignore-filename-regex='(\.build|Tests)/' \
	  -instr-profile=$$(find .build/coverage -name default.profdata) $$(find .build/coverage -name '*.xctest' -type f)

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

bench:
	@.ci/dependencies
	@# SwiftPM plans anew only then, and does not see a new file of the package one folder up.
	@rm -f Benchmarks/.build/release.yaml
	BODYMAP_ASSETS=$(CURDIR)/Assets swift run -c release --package-path Benchmarks Benchmarks

# The pictures of the README, taken of the real program in a real terminal.
pictures:
	@.ci/dependencies test
	swift build --product bodymap
	BODYMAP_ASSETS=$(CURDIR)/Assets python3 Documentation/pictures.py .build/debug/bodymap Documentation/Pictures

install:
	@.ci/dependencies
	swift build -c release --product bodymap --static-swift-stdlib
	install -d $(DESTDIR)$(prefix)/bin $(DESTDIR)$(prefix)/share/bodymap
	install -m 755 .build/release/bodymap $(DESTDIR)$(prefix)/bin/bodymap
	rm -rf $(DESTDIR)$(prefix)/share/bodymap/Assets
	cp -R Assets $(DESTDIR)$(prefix)/share/bodymap/Assets
