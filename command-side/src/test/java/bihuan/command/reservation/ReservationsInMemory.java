package bihuan.command.reservation;

import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Reservations for tests without a database. */
public class ReservationsInMemory extends Reservations {

    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    public ReservationsInMemory() {
        super((JdbcClient) null);
    }

    @Override
    public String claim(Kind kind, String value, String owner) {
        return owners.computeIfAbsent(kind + "\n" + value, free -> owner);
    }

    @Override
    public void announce(String id) {
        // without a database nothing is lost between the event and the register
    }

    @Override
    public void free(Kind kind, String value, String owner) {
        owners.remove(kind + "\n" + value, owner);
    }

    @Override
    public String holder(Kind kind, String value) {
        return owners.get(kind + "\n" + value);
    }

    @Override
    public String nextNumber(String parkId, int year, String owner) {
        while (true) {
            String number = "%d-%04d".formatted(year, numbers.merge(parkId + year, 1, Integer::sum));
            if (reserve(Kind.HAZARD_NUMBER, within(parkId, number), owner)) {
                return number;
            }
        }
    }
}
