package dev.millrace.erp.read.ocr.onnx;

import dev.millrace.erp.read.text.Box;

/// Where a line of text stands.
///
/// @param box around it
/// @param slope how much it falls from left to right, per pixel; exact for long lines only
/// @param score how sure the network is, from 0 to 1
record Region(Box box, double slope, double score) {}
