/// Models on Amazon Bedrock.
@org.jspecify.annotations.NullMarked
package dev.millrace.language.bedrock;
