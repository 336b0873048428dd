package bihuan.query.document.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import bihuan.api.hazard.Document;
import bihuan.api.person.PersonId;
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
        Text closing, String signer, Named signatory, LocalDate signedOn, List<Text> byHand) {

    /** A fact: its label, and a word, day, text or amount, someone named or several, or null. */
    record Item(Text label, Object value) {
    }

    /** One instrument in a proof of service; what was not recorded is null. */
    record Service(Text instrument, String number, LocalDate servedOn, Named recipient) {
    }

    /** The same sheet under this number and day. */
    InstrumentSheet issued(String itsNumber, LocalDate on) {
        return new InstrumentSheet(itsNumber, addressee, opening, items, services, closing, signer, signatory, on,
                byHand);
    }

    /** The people whose names are on it. */
    List<PersonId> people() {
        return Stream.of(Stream.of(signatory), services.stream().map(Service::recipient),
                items.stream().flatMap(item -> people(item.value()).stream())).flatMap(each -> each)
                .filter(Objects::nonNull).map(Named::id).filter(Objects::nonNull).distinct().map(PersonId::of).toList();
    }

    /** Those whom this value names, who may be none. */
    static List<Named> people(Object value) {
        return switch (value) {
            case Named one -> List.of(one);
            case List<?> many -> many.stream().map(Named.class::cast).toList();
            case null, default -> List.of();
        };
    }

    static String number(Document document) {
        return document == null ? null : document.number();
    }

    /** The day on the document, else the day of the act. */
    static LocalDate day(Document document, LocalDate otherwise) {
        return document == null || document.issuedOn() == null ? otherwise : document.issuedOn();
    }
}
