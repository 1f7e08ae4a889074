package org.carryover.credit;

/** The certificate on paper. */
final class CertificatePaper {

    private final CertificateData data;

    CertificatePaper(CertificateData data) {
        this.data = data;
    }

    byte[] pdf() {
        return PdfPress.print(
                "<html lang=\"en\"><head><title>Certificate " + data.number().grouped()
                        + "</title><meta name=\"description\" content=\"Certificate of completion\"/><style>body{font-family:Commissioner}h1{font-family:Literata;font-weight:600}</style></head><body><h1>"
                        + data.number().grouped() + "</h1></body></html>");
    }
}
