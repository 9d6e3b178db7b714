/// Models that run inside the function, on ONNX Runtime.
@org.jspecify.annotations.NullMarked
package dev.millrace.models.onnx;
