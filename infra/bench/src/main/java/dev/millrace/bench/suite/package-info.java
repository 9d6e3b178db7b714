/// The whole suite, measured from outside: `./millrace` in processes of its own.
package dev.millrace.bench.suite;
