# Each target sets up what it needs.
prefix ?= /usr/local

.PHONY: run test check bench format install

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

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

bench:
	@.ci/dependencies
	@# SwiftPM plans anew only then, and does not see a new file of the package one folder up.
	@rm -f Benchmarks/.build/release.yaml
	BODYMAP_ASSETS=$(CURDIR)/Assets swift run -c release --package-path Benchmarks Benchmarks

install:
	@.ci/dependencies
	swift build -c release --product bodymap --static-swift-stdlib
	install -d $(DESTDIR)$(prefix)/bin $(DESTDIR)$(prefix)/share/bodymap
	install -m 755 .build/release/bodymap $(DESTDIR)$(prefix)/bin/bodymap
	rm -rf $(DESTDIR)$(prefix)/share/bodymap/Assets
	cp -R Assets $(DESTDIR)$(prefix)/share/bodymap/Assets
