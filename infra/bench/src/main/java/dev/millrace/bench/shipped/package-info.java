/// What runs inside a function's JVM while it is measured alone: on the class path and with the flags that are shipped.
package dev.millrace.bench.shipped;
