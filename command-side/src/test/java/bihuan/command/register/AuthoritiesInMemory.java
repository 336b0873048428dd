package bihuan.command.register;

import java.util.HashMap;
import java.util.Map;

import bihuan.api.permission.Organisations;

public class AuthoritiesInMemory extends AuthorityRegister {

    final Map<String, AuthorityEntry> authorities = new HashMap<>();

    public AuthoritiesInMemory() {
        super(null, null);
    }

    @Override
    public Organisations organisations() {
        return Organisations.AS_CALLED;
    }

    @Override
    void put(AuthorityEntry authority) {
        authorities.put(authority.id(), authority);
    }
}
