/// How well the knowledge search ranks, on collections whose relevant documents people have marked.
package dev.millrace.bench.search;
