export { MyDiplomaProgramme } from './MyDiplomaProgramme';
