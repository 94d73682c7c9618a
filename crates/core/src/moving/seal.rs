//! For whom an export is sealed, and what opens it: the format of age, which other tools read and write.

use std::io::{Read, Write};
use std::path::Path;

use age::armor::{ArmoredReader, ArmoredWriter, Format};
use age::secrecy::SecretString;
use age::x25519::{Identity, Recipient};
use age::{DecryptError, Decryptor, Encryptor};
use zeroize::Zeroizing;

use super::error::SealFailed;
use super::{Contents, MovingError, file};

/// For whom an export is sealed.
pub enum Seal {
    /// Whoever knows these words.
    Passphrase(SecretString),
    /// Whoever has the identity of one of these. Not empty.
    Recipients(Vec<Recipient>),
}

/// What opens an export.
pub enum Opener {
    /// The words that it was sealed with.
    Passphrase(SecretString),
    /// Identities, one of which it was sealed for.
    Identities(Vec<Identity>),
}

/// What a sealed file wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wants {
    /// The words that it was sealed with.
    Passphrase,
    /// An identity that it was sealed for.
    Identity,
}

/// An export as it stands in its file.
pub struct SealedFile {
    path: String,
    bytes: Vec<u8>,
    wants: Wants,
}

/// From words to key: 2^18 rounds, as the tool `age` makes them; about a second and 256 MiB.
const WORK: u8 = 18;

/// A file that wants more than that four times over is not opened: it would take the computer's memory.
const MOST_WORK: u8 = 20;

const SHORTEST_PASSPHRASE: usize = 8;

/// How an age file begins, and one that is written in letters.
const BEGINNINGS: [&str; 2] = ["age-encryption.org/", "-----BEGIN AGE ENCRYPTED FILE-----"];

impl Seal {
    /// For whoever knows these words, which are at least eight characters.
    pub fn passphrase(words: &Zeroizing<String>) -> Result<Self, MovingError> {
        match words.chars().count() {
            0 => Err(MovingError::PassphraseEmpty),
            count if count < SHORTEST_PASSPHRASE => Err(MovingError::PassphraseShort),
            _ => Ok(Self::Passphrase(SecretString::from(words.as_str()))),
        }
    }

    /// For these recipients of age: `age1…`. None where there are none.
    pub fn recipients(words: &[String]) -> Result<Option<Self>, MovingError> {
        let read = |word: &String| {
            let word = word.trim();
            if word.to_ascii_uppercase().starts_with("AGE-SECRET-KEY-") {
                return Err(MovingError::RecipientSecret);
            }
            word.parse::<Recipient>().map_err(|_| MovingError::NotRecipient { word: word.to_owned() })
        };
        let recipients = words.iter().map(read).collect::<Result<Vec<_>, _>>()?;
        Ok((!recipients.is_empty()).then_some(Self::Recipients(recipients)))
    }

    pub(super) fn seal(&self, contents: &[u8]) -> Result<Vec<u8>, MovingError> {
        match self {
            Self::Passphrase(words) => {
                let mut recipient = age::scrypt::Recipient::new(words.clone());
                recipient.set_work_factor(WORK);
                sealed(std::iter::once(&recipient as &dyn age::Recipient), contents)
            }
            Self::Recipients(recipients) => {
                sealed(recipients.iter().map(|one| one as &dyn age::Recipient), contents)
            }
        }
    }

    /// Whether this is a file of ours with these contents, as far as that can be known here.
    pub(super) fn holds(&self, written: &[u8], contents: &[u8]) -> bool {
        match self {
            Self::Passphrase(words) => {
                opened_by_words(written, words.clone()).is_ok_and(|opened| opened.as_slice() == contents)
            }
            Self::Recipients(_) => {
                Decryptor::new_buffered(ArmoredReader::new(written)).is_ok_and(|file| !file.is_scrypt())
            }
        }
    }
}

impl Opener {
    /// The words that it was sealed with.
    pub fn passphrase(words: &Zeroizing<String>) -> Self {
        Self::Passphrase(SecretString::from(words.as_str()))
    }

    /// Identities as `age-keygen` writes them.
    pub fn identities<'a>(paths: impl IntoIterator<Item = &'a Path>) -> Result<Self, MovingError> {
        let mut identities = Vec::new();
        for path in paths {
            let not_one = || MovingError::NotIdentity { path: file::shown(path) };
            let bytes = Zeroizing::new(file::read_key(path)?);
            let text = std::str::from_utf8(&bytes).map_err(|_| not_one())?;
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
            let read: Result<Vec<Identity>, _> = lines.map(str::parse).collect();
            let read = read.map_err(|_| not_one())?;
            if read.is_empty() {
                return Err(not_one());
            }
            identities.extend(read);
        }
        Ok(Self::Identities(identities))
    }
}

impl SealedFile {
    /// Reads a file, and what it wants; opens nothing.
    pub fn read(path: &Path) -> Result<Self, MovingError> {
        let bytes = file::read(path)?;
        let path = file::shown(path);
        let begins = bytes.trim_ascii_start();
        if !BEGINNINGS.iter().any(|beginning| begins.starts_with(beginning.as_bytes())) {
            return Err(MovingError::NotAge { path });
        }
        let wants = match Decryptor::new_buffered(ArmoredReader::new(bytes.as_slice())) {
            Ok(file) if file.is_scrypt() => Wants::Passphrase,
            Ok(_) => Wants::Identity,
            Err(DecryptError::UnknownFormat) => return Err(MovingError::NotAge { path }),
            Err(_) => return Err(MovingError::Damaged { path }),
        };
        Ok(Self { path, bytes, wants })
    }

    /// What it wants.
    pub fn wants(&self) -> Wants {
        self.wants
    }

    /// Opens it. Blocks, for a second or more where it wants words.
    pub fn open(&self, opener: &Opener) -> Result<Contents, MovingError> {
        let opened = match (opener, self.wants) {
            (Opener::Passphrase(words), Wants::Passphrase) => opened_by_words(&self.bytes, words.clone()),
            (Opener::Identities(identities), Wants::Identity) => {
                opened(&self.bytes, identities.iter().map(|one| one as &dyn age::Identity))
            }
            (_, Wants::Passphrase) => return Err(MovingError::WantsPassphrase),
            (_, Wants::Identity) => return Err(MovingError::WantsIdentity),
        };
        let opened = opened.map_err(|error| self.meaning(&error))?;
        Contents::read(&opened)
    }

    fn meaning(&self, error: &DecryptError) -> MovingError {
        match error {
            DecryptError::ExcessiveWork { .. } => MovingError::TooMuchWork,
            DecryptError::DecryptionFailed
            | DecryptError::KeyDecryptionFailed
            | DecryptError::NoMatchingKeys => match self.wants {
                Wants::Passphrase => MovingError::WrongPassphrase,
                Wants::Identity => MovingError::WrongIdentity,
            },
            _ => MovingError::Damaged { path: self.path.clone() },
        }
    }
}

fn sealed<'a>(
    recipients: impl Iterator<Item = &'a dyn age::Recipient>,
    contents: &[u8],
) -> Result<Vec<u8>, MovingError> {
    let seal = || -> Result<Vec<u8>, SealFailed> {
        let encryptor = Encryptor::with_recipients(recipients)?;
        let armored = ArmoredWriter::wrap_output(Vec::new(), Format::AsciiArmor)?;
        let mut writer = encryptor.wrap_output(armored)?;
        writer.write_all(contents)?;
        Ok(writer.finish()?.finish()?)
    };
    seal().map_err(|error| MovingError::NotSealed { reason: error.to_string() })
}

fn opened_by_words(bytes: &[u8], words: SecretString) -> Result<Zeroizing<Vec<u8>>, DecryptError> {
    let mut identity = age::scrypt::Identity::new(words);
    identity.set_max_work_factor(MOST_WORK);
    opened(bytes, std::iter::once(&identity as &dyn age::Identity))
}

fn opened<'a>(
    bytes: &[u8],
    identities: impl Iterator<Item = &'a dyn age::Identity>,
) -> Result<Zeroizing<Vec<u8>>, DecryptError> {
    let decryptor = Decryptor::new_buffered(ArmoredReader::new(bytes))?;
    let mut opened = Zeroizing::new(Vec::with_capacity(bytes.len()));
    decryptor.decrypt(identities)?.read_to_end(&mut opened)?;
    Ok(opened)
}
