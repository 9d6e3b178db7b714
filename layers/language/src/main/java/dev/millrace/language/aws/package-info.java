/// What the models behind AWS APIs have in common.
@org.jspecify.annotations.NullMarked
package dev.millrace.language.aws;
