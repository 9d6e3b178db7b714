/// What the search function adds to the request that it sends to the index.
package dev.millrace.bench.search.overhead;
