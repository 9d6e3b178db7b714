/// Models on endpoints of Amazon SageMaker.
@org.jspecify.annotations.NullMarked
package dev.millrace.language.sagemaker;
