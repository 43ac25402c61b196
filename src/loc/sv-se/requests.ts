/** What is known of a request that somebody has sent, told to whoever is to confirm it. */
export const requests = {
  sender: 'Enligt SharePoint från {name}, {email}.',
  senderNoEmail: 'Enligt SharePoint från {name}.',
  linkRight: 'Hade länken.',
  linkWrong: 'Länken stämmer inte. Den kan vara gammal.',
  digitsRight: 'Rätt kod.',
  digitsWrong: 'Fel kod.',
  nothing: 'Utan länk eller kod.',
  writtenByOther: 'SharePoint säger att {name} skrev den.',
  cameAnswered: 'Den kom in som redan besvarad. Det gäller inte.',
  outOfOrder: 'Tiden i SharePoint stämmer inte med ordningen den kom in.',
  arrivedLater: 'Kom in {day} kl. {time}.',
  otherDay: 'Skickad en annan dag än tillfället.',
  again: 'Har skickat mer än en gång.',
  otherUnit: 'Enheten den anger är inte med i gruppen.',
};
