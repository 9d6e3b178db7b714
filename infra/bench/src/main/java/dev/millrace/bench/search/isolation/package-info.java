/// Whether a search can ever meet what its reader must not see.
package dev.millrace.bench.search.isolation;
