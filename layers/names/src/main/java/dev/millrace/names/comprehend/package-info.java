/// Names by Amazon Comprehend.
@org.jspecify.annotations.NullMarked
package dev.millrace.names.comprehend;
