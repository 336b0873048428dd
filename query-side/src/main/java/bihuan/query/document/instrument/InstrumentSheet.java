package bihuan.query.document.instrument;

import java.time.LocalDate;
import java.util.List;

import bihuan.api.hazard.Document;
import bihuan.api.text.Text;

/**
 * The content of an instrument. A null value is printed as a line to be filled in by hand.
 *
 * @param number
 *            its document number
 * @param addressee
 *            whom it is for
 * @param opening
 *            what is decided
 * @param items
 *            the facts, in order
 * @param services
 *            the instruments served, for a proof of service; else empty
 * @param closing
 *            the request to the addressee, or null
 * @param signer
 *            the authority that signs
 * @param signatory
 *            the person who signs for it, or null
 * @param signedOn
 *            the day under the signature
 * @param byHand
 *            further lines to sign
 */
record InstrumentSheet(String number, String addressee, Text opening, List<Item> items, List<Service> services,
        Text closing, String signer, String signatory, LocalDate signedOn, List<Text> byHand) {

    /** A fact: its label, and a word, day, text or amount, or null. */
    record Item(Text label, Object value) {
    }

    /** One instrument in a proof of service; what was not recorded is null. */
    record Service(Text instrument, String number, LocalDate servedOn, String recipient) {
    }

    static String number(Document document) {
        return document == null ? null : document.number();
    }

    /** The day on the document, else the day of the act. */
    static LocalDate day(Document document, LocalDate otherwise) {
        return document == null || document.issuedOn() == null ? otherwise : document.issuedOn();
    }
}
