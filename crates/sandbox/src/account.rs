//! The accounts that can be chosen: drop-shippers and sellers, none of them real.

use iop::AccountKind;

/// An account of the sandbox. Ids have ten digits and more, and differ from one another as the platform's do.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TestAccount {
    pub(crate) user_id: &'static str,
    pub(crate) seller_id: &'static str,
    pub(crate) havana_id: &'static str,
    pub(crate) nick: &'static str,
    pub(crate) login: &'static str,
    pub(crate) name: &'static str,
    pub(crate) country: Country,
    pub(crate) locale: &'static str,
    kind: Kind,
}

/// A country by its ISO 3166 code and by its name.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Country {
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    DropShipper,
    Seller,
}

/// All accounts, in the order in which `sandbox_account` counts them, from 1.
pub(crate) static ACCOUNTS: [TestAccount; 5] = [
    TestAccount {
        user_id: "4641830127",
        seller_id: "2671830127",
        havana_id: "4080918830127",
        nick: "de3020417736lmae",
        login: "orders@northwind-gifts.example",
        name: "Northwind Gifts",
        country: Country { code: "DE", name: "Germany" },
        locale: "de_DE",
        kind: Kind::DropShipper,
    },
    TestAccount {
        user_id: "4655207781",
        seller_id: "2685207781",
        havana_id: "4080932207781",
        nick: "es1187340951qzae",
        login: "hola@tienda-brisa.example",
        name: "Tienda Brisa",
        country: Country { code: "ES", name: "Spain" },
        locale: "es_ES",
        kind: Kind::DropShipper,
    },
    TestAccount {
        user_id: "3120446905",
        seller_id: "2230446905",
        havana_id: "2200671446905",
        nick: "cn1529663402ycae",
        login: "shop@harbour-lights.example",
        name: "Harbour Lights Store",
        country: Country { code: "CN", name: "China" },
        locale: "zh_CN",
        kind: Kind::Seller,
    },
    TestAccount {
        user_id: "3138812460",
        seller_id: "2248812460",
        havana_id: "2200689812460",
        nick: "tr2093384417bkae",
        login: "satis@anadolu-seramik.example",
        name: "Anadolu Seramik",
        country: Country { code: "TR", name: "Türkiye" },
        locale: "tr_TR",
        kind: Kind::Seller,
    },
    TestAccount {
        user_id: "4670093318",
        seller_id: "2690093318",
        havana_id: "4080947093318",
        nick: "us4410927365tdae",
        login: "team@o-hara-and-sons.example",
        name: "O'Hara & Sons",
        country: Country { code: "US", name: "United States" },
        locale: "en_US",
        kind: Kind::DropShipper,
    },
];

impl TestAccount {
    /// The account that `sandbox_account` or the form names: `1` is the first.
    pub(crate) fn numbered(number: &str) -> Option<&'static Self> {
        ACCOUNTS.get(number.parse::<usize>().ok()?.checked_sub(1)?)
    }

    pub(crate) fn of_user(user_id: &str) -> Option<&'static Self> {
        ACCOUNTS.iter().find(|account| account.user_id == user_id)
    }

    pub(crate) fn kind(&self) -> AccountKind {
        match self.kind {
            Kind::DropShipper => AccountKind::DropShipper,
            Kind::Seller => AccountKind::Seller,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn both_kinds_and_no_id_twice() {
        let ids = ACCOUNTS.iter().flat_map(|account| [account.user_id, account.seller_id, account.havana_id]);
        let ids: Vec<_> = ids.collect();
        assert!(ids.iter().all(|id| id.len() >= 10 && id.bytes().all(|byte| byte.is_ascii_digit())));
        assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len());
        for kind in [AccountKind::DropShipper, AccountKind::Seller] {
            assert!(ACCOUNTS.iter().filter(|account| account.kind() == kind).count() >= 2);
        }
    }

    #[test]
    fn they_are_counted_from_one() {
        assert_eq!(TestAccount::numbered("1"), Some(&ACCOUNTS[0]));
        for none in ["0", "6", "-1", "", "x", "99999999999999999999"] {
            assert_eq!(TestAccount::numbered(none), None, "{none}");
        }
    }
}
