/** The most common passwords and what they are made of, in Swedish and English, lower case without accents. Short ones too: "hejhejhejhej" is four. */
export const commonPasswords: readonly string[] = `
  1234567890 123456789 12345678 1234567 123456 12345 1234 0987654321 987654321 654321 4321 123123 123321 112233 abc123 1q2w3e4r5t6y 1q2w3e4r 1qaz2wsx zaq12wsx
  abcdefghijkl abcdefgh abcdef abcd qwertyuiop qwertyui qwerty asdfghjkl asdfgh asdf zxcvbnm zxcvbn 1337
  password passw0rd passwd passphrase letmein welcome changeme secret default master login logon signin access admin administrator root system server guest user test demo temp
  iloveyou loveyou lovely princess sunshine dragon monkey shadow superman batman starwars pokemon football baseball basketball soccer summer winter spring autumn monday friday
  computer internet google facebook whatever freedom trustno mustang michael jordan charlie hunter killer
  correcthorsebatterystaple
  losenordet losenord losen hemligheten hemligt hemlig hemlis valkommen hejsan hejhej hallsisan hej tjena godmorgon kodord inloggning logga bytmig bytut andramig nyttlosen anvandare gast chef jobbet
  sommarlov sommaren sommar vintern vinter varen hosten host jul julafton midsommar semester mandag tisdag onsdag torsdag fredag lordag sondag
  januari februari mars april maj juni juli augusti september oktober november december
  sverige svensk stockholm goteborg malmo uppsala linkoping norrkoping orebro vasteras helsingborg jonkoping umea lulea sundsvall gavle karlstad vaxjo kalmar halmstad falun ostersund visby
  region regionen landsting landstinget kommun kommunen sjukhuset sjukhus sjukvard vardcentral tertial norrbotten vasterbotten jamtland dalarna varmland skane blekinge halland gotland sormland uppland
  jagalskardig alskling alskar karlek gullet sotnos mamma pappa mormor farfar familjen barnen kalleanka kalle ankeborg pippi langstrump bamse emil astrid
  fotboll hockey innebandy hammarby djurgarden ifkgoteborg malmoff aikaik aik bajen blavitt frolunda brynas leksand farjestad modo zlatan
  jultomten hejdu hejhopp abcabc
`
  .trim()
  .split(/\s+/);
