package dev.millrace.bench.erp;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// What a Cross Industry Invoice (UN/CEFACT) says, read by paths and nothing of ours.
///
/// @param date as `yyyyMMdd`
/// @param total with tax
record CrossIndustryInvoice(String number, String date, String total, String tax, String seller, String buyer) {

    static CrossIndustryInvoice parse(String xml) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return of(factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml.replaceFirst("^\\uFEFF", "")))));
        } catch (ParserConfigurationException | SAXException | XPathExpressionException e) {
            throw new IOException("The XML of the invoice cannot be read", e);
        }
    }

    private static CrossIndustryInvoice of(Document document) throws XPathExpressionException {
        return new CrossIndustryInvoice(
                text(document, "/*/*[local-name()='ExchangedDocument']/*[local-name()='ID']"),
                text(document, "//*[local-name()='IssueDateTime']/*"),
                text(document, "//*[local-name()='GrandTotalAmount']"),
                text(
                        document,
                        "//*[local-name()='SpecifiedTradeSettlementHeaderMonetarySummation']/*[local-name()='TaxTotalAmount']"),
                text(document, "//*[local-name()='SellerTradeParty']/*[local-name()='Name']"),
                text(document, "//*[local-name()='BuyerTradeParty']/*[local-name()='Name']"));
    }

    private static String text(Document document, String path) throws XPathExpressionException {
        return XPathFactory.newInstance().newXPath().evaluate("normalize-space((%s)[1])".formatted(path), document);
    }
}
