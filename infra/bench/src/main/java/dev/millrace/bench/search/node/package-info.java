/// The knowledge index on a node of its own, filled without ingestion.
package dev.millrace.bench.search.node;
