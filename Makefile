# Each target installs what it needs; `make help` lists them.
PORT ?= 8080
STAGES ?=

.DEFAULT_GOAL := help
.PHONY: help serve dist test bench fmt clean

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-6s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: ## build the page and serve it on this machine (PORT=8080)
	@.ci/setup build
	@node tests/journeys/server.mjs --free $(PORT)
	@.ci/dist
	@node tests/journeys/server.mjs dist $(PORT)

dist: ## build the page into dist/, ready for any web host (SPLIT=0: the program in one file)
	@.ci/setup build
	@.ci/dist

test: ## run all checks (STAGES="size journeys" for some of them)
	@.ci/setup test
	@.ci/test $(STAGES)

bench: ## measure speed and size
	@.ci/setup bench
	@.ci/bench

fmt: ## format the Rust code
	@cargo fmt

clean: ## remove what was built here (not the tools, which other clones share)
	rm -rf target dist tests/node_modules
